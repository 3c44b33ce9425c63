package iconograph.models.papers.riveg;

import java.util.List;

import iconograph.models.data.GroundedPicture.Sentence;
import iconograph.models.data.SeenText;
import iconograph.models.data.TaggedPost.Name;

/// Says what names stand for, in words that can be looked for in a picture.
@FunctionalInterface
public interface Wording {

    /// @param text in whose words the names are counted
    /// @return for each name a sentence with one phrase
    List<Sentence> of(SeenText text, List<Name> names);
}
