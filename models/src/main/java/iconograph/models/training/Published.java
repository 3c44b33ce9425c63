package iconograph.models.training;

import java.util.List;
import java.util.Locale;

/// What papers report on the *test* split of a set. Our own rows are of dev splits, so the two can be compared in size
/// only.
///
/// @param system  as its authors call it
/// @param sees    what it reads besides the text, such as pictures
/// @param f1      micro, in percent
/// @param source  where the figure stands
record Published(String system, String sees, double f1, String source) {

    private static final String TABLES = "quoted by later papers";

    static List<Published> on(String set) {
        return switch (set) {
            case "twitter2017" ->
                List.of(
                        new Published("BERT-CRF", "text", 83.44, TABLES),
                        new Published("UMT", "pictures", 85.09, "the authors' log"),
                        new Published("Prompt Me Up", "pictures, pretrained", 91.6, TABLES));
            case "twitter2015" ->
                List.of(
                        new Published("BERT-CRF", "text", 71.81, TABLES),
                        new Published("UMT", "pictures", 73.20, "the authors' log"),
                        new Published("Prompt Me Up", "pictures, pretrained", 80.5, TABLES));
            case "gmner" ->
                List.of(
                        new Published("BERT-CRF", "text", 77.93, "RiVEG's table"),
                        new Published("H-Index", "pictures", 79.73, "RiVEG's table"),
                        new Published("RiVEG-RoBERTa, augmented", "pictures, language model", 85.94, "RiVEG's table"));
            case "gmner, with regions" ->
                List.of(
                        new Published("BERT-CRF, never a region", "text", 43.78, "RiVEG's table"),
                        new Published("H-Index", "pictures", 56.41, "RiVEG's table"),
                        new Published("RiVEG-RoBERTa, augmented", "pictures, language model", 67.06, "RiVEG's table"));
            case "fmnerg" -> List.of(new Published("zzk80/GMNER, RoBERTa", "pictures", 66.51, "its repository"));
            case "mnre" ->
                List.of(
                        new Published("BERT", "text", 59.40, TABLES),
                        new Published("MTB", "text", 60.86, TABLES),
                        new Published("MMIB", "pictures", 83.23, TABLES),
                        new Published("PG-MRE", "pictures", 91.82, "the authors' table"));
            case "flickr, objects" ->
                List.of(new Published("MOREformer, on its own set", "pictures", 62.75, "the authors' table"));
            default -> List.of();
        };
    }

    String row(String set) {
        return "| %s | %s | %s | test | | | %s | | %s |"
                .formatted(set, system, sees, String.format(Locale.ROOT, "%.1f", f1), source);
    }
}
