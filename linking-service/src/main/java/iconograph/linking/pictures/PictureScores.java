package iconograph.linking.pictures;

/// How often the right one of several namesakes comes first.
///
/// @param sets         of namesakes
/// @param questions    one for each namesake with a picture
/// @param byChance     if one of the set was drawn
/// @param without      by words alone, among the set
/// @param with         with the picture
/// @param twoFiles     of the questions, those whose picture is a file of its own
/// @param twoFilesWithout likewise, of those
/// @param twoFilesWith likewise
/// @param indexWithout by words alone, among the set and whatever else the index has for the name
/// @param indexWith    with the picture, which those others are not compared with
public record PictureScores(
        int sets,
        int questions,
        double byChance,
        double without,
        double with,
        int twoFiles,
        double twoFilesWithout,
        double twoFilesWith,
        double indexWithout,
        double indexWith) {}
