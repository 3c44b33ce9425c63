package iconograph.graph.facts;

import java.util.Locale;

/// Facts as lines that are equal if and only if the facts are, whichever store they are read from.
public final class FactLine {

    private FactLine() {}

    public static String text(String text) {
        return "text " + text;
    }

    public static String picture(String sha256) {
        return "shows " + sha256;
    }

    public static String mention(String id, String type, String decision, double score) {
        return "mention %s %s %s %s".formatted(id, type, decision, number(score));
    }

    public static String names(String mention, String entity, double score) {
        return "names %s %s %s".formatted(mention, entity, number(score));
    }

    public static String mayName(String mention, String entity, double score) {
        return "may name %s %s %s".formatted(mention, entity, number(score));
    }

    /// @param region its id: the picture, a stroke, and four numbers
    public static String shownIn(String mention, String region, double score) {
        return "shown in %s %s %s".formatted(mention, region, number(score));
    }

    /// @param type with or without a stroke at its beginning, which an IRI does not keep
    public static String relates(String mention, String type, String tail, double score) {
        return "relates %s %s %s %s"
                .formatted(mention, type.startsWith("/") ? type.substring(1) : type, tail, number(score));
    }

    public static String depicts(String region, String entity) {
        return "depicts %s %s".formatted(region, entity);
    }

    private static String number(double score) {
        return String.format(Locale.ROOT, "%.6f", score);
    }
}
