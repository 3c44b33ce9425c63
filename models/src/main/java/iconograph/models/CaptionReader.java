package iconograph.models;

import iconograph.models.objects.View;

/// Says in a sentence what a picture shows.
public non-sealed interface CaptionReader extends ModelReader {

    /// A caption with a lower score is not worth saying.
    double SURE = 0.3;

    /// @param text  in small letters and without punctuation, such as `a man rides a bicycle`
    /// @param score how sure the model is of each word, on average, in [0, 1]
    record Caption(String text, double score) {}

    /// @param view the picture, viewed by [CenterNet][iconograph.models.objects.CenterNet]
    Caption describe(View view);
}
