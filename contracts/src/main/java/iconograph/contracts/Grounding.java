package iconograph.contracts;

/// That a region of a picture shows what a mention names.
///
/// @param score the model's confidence, from 0 to 1
public record Grounding(ImageRegion region, double score) {

    public Grounding {
        Score.checked(score);
    }
}
