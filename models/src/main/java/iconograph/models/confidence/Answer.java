package iconograph.models.confidence;

/// An answer of a model, and whether people agree with it.
///
/// @param post  whose it is, or the name of its picture
/// @param score how sure the model was, from 0 to 1
public record Answer(String post, double score, boolean right) {

    public Answer {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("not a score: " + score);
        }
    }

    Answer rescored(double otherScore) {
        return new Answer(post, otherScore, right);
    }
}
