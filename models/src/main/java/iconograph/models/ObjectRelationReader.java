package iconograph.models;

import java.util.List;

import iconograph.models.RelationReader.FoundRelation;
import iconograph.models.data.GroundedPicture.Sentence;
import iconograph.models.objects.View;
import iconograph.models.pictures.Box;

/// Reads how what a text speaks of relates to the objects in its picture.
public non-sealed interface ObjectRelationReader extends ModelReader {

    /// Looks at some of a picture's objects, so that many sentences can be asked about.
    ///
    /// @param view    the picture, viewed by [CenterNet][iconograph.models.objects.CenterNet]
    /// @param objects where they are, in the picture's pixels
    Looked look(View view, List<Box> objects);

    /// Objects that were looked at.
    interface Looked {

        /// @param sentences boxes of their phrases are not looked at
        /// @return for each sentence, for each of its phrases, how it relates to each object: one of
        ///     [ObjectRelations][iconograph.models.data.ObjectRelations], "None" included
        List<List<List<FoundRelation>>> relate(List<Sentence> sentences);
    }
}
