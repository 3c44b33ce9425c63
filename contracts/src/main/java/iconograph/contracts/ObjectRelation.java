package iconograph.contracts;

/// How the bearer of a mention relates to an object in one of the post's pictures, such as that he holds it. That a
/// region shows the bearer himself is a [Grounding].
///
/// @param mention an index into the extraction's mentions
/// @param object  where the object is
/// @param type    from the model's label set, such as `holds`
/// @param score   the model's confidence, from 0 to 1
public record ObjectRelation(int mention, ImageRegion object, String type, double score) {

    public ObjectRelation {
        Score.checked(score);
        if (mention < 0) {
            throw new IllegalArgumentException("not a mention: " + mention);
        }
    }
}
