package iconograph.contracts;

import java.util.Optional;

/// Says what texts mean, in numbers that point the same way where two texts say about the same. Safe for use by many
/// threads.
///
/// Whoever keeps meanings of posts can so compare a text with them without a network of its own: where no program
/// around brings one, only posts can be compared with posts.
public interface MeaningReader {

    /// The same for the same text, always.
    ///
    /// @return empty if the text has no letters or digits, so that there is nothing to compare
    Optional<Likeness> read(String text);
}
