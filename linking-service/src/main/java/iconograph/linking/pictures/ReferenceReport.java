package iconograph.linking.pictures;

import org.jspecify.annotations.Nullable;

/// What became of the pictures that were to be added.
///
/// @param pictures     how many the index has now
/// @param added        looked at and added
/// @param kept         there already
/// @param faceless     portraits in which no face is found
/// @param missing      files that are not there, or not on Wikimedia Commons
/// @param unreadable   files that are no pictures
/// @param firstProblem of those that are missing or unreadable
public record ReferenceReport(
        int pictures,
        int added,
        int kept,
        int faceless,
        int missing,
        int unreadable,
        @Nullable String firstProblem,
        double seconds) {}
