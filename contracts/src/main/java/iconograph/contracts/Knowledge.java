package iconograph.contracts;

import java.util.List;
import java.util.ServiceLoader;

/// What is known about the bearers of a name, in words. Safe for use by many threads.
///
/// Found as a service ([ServiceLoader]), so that models can use whatever the program around them knows without
/// depending on it.
public interface Knowledge {

    /// One line for each thing that may bear the name, such as `Kevin Durant: American basketball player (human)`.
    ///
    /// @param name as it stands in a text
    /// @param most lines wanted
    /// @return best known bearers first; none if nothing is known, or nothing can be looked up
    List<String> about(String name, int most);

    /// What the faces look like of people who may bear the name, as far as there are pictures of them.
    ///
    /// @param name as it stands in a text
    /// @param most people to look for, the best known first
    /// @return none if nothing is known, or nothing can be looked up
    default List<Likeness> portraits(String name, int most) {
        return List.of();
    }

    /// Knows nothing.
    static Knowledge none() {
        return (name, most) -> List.of();
    }

    /// That of the program around, [none][#none] if it brings none.
    static Knowledge found() {
        return ServiceLoader.load(Knowledge.class).findFirst().orElseGet(Knowledge::none);
    }
}
