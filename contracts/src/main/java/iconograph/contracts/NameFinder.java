package iconograph.contracts;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/// Finds names in texts.
///
/// Found as a service ([ServiceLoader]), as [Knowledge] is, so that the linker can be measured on names that a model
/// found without depending on it.
public interface NameFinder {

    /// @param texts as people published them
    /// @return for each text its mentions in order, without overlap
    List<List<Mention>> find(List<String> texts);

    /// That of the program around; empty if it brings none.
    static Optional<NameFinder> found() {
        return ServiceLoader.load(NameFinder.class).findFirst();
    }
}
