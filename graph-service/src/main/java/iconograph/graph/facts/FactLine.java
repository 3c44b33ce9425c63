package iconograph.graph.facts;

import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

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

    /// That a person approved that a region shows an item of Wikidata.
    ///
    /// @param what the region's id, a stroke, and the item
    public static String approvedDepiction(String what) {
        return "depicts for Wikidata " + what;
    }

    /// All facts of a post, whoever holds them.
    public static SortedSet<String> of(Facts facts) {
        SortedSet<String> lines = new TreeSet<>();
        lines.add(text(facts.post().text()));
        facts.post().pictures().forEach(it -> lines.add(picture(it.sha256())));
        facts.mentions()
                .forEach(it ->
                        lines.add(mention(it.id(), it.type(), it.decision().word(), it.score())));
        facts.claims().forEach(it -> lines.add(of(it)));
        facts.depictions().forEach(it -> {
            lines.add(depicts(it.shown().regionId(), it.entity()));
            facts.approvedItem(it)
                    .ifPresent(item -> lines.add(approvedDepiction(it.shown().regionId() + "/" + item)));
        });
        return lines;
    }

    private static String of(Claim claim) {
        return switch (claim) {
            case Claim.Names it -> names(it.mention(), it.entity(), it.score());
            case Claim.MayName it -> mayName(it.mention(), it.entity(), it.score());
            case Claim.ShownIn it -> shownIn(it.mention(), it.regionId(), it.score());
            case Claim.RelatesTo it -> relates(it.mention(), it.type(), it.regionId(), it.score());
            case Claim.Relates it -> relates(it.mention(), it.type(), it.tail(), it.score());
        };
    }

    private static String number(double score) {
        return String.format(Locale.ROOT, "%.6f", score);
    }
}
