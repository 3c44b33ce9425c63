package iconograph.linking.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import iconograph.contracts.Mention;
import iconograph.contracts.TextSpan;
import iconograph.linking.index.CoarseType;

import org.jspecify.annotations.Nullable;

/// The gold mentions of one document, and a text in which they stand.
///
/// @param text     the document's own, or, where the file has none, its mentions one after the other
/// @param mentions with their places in that text, in the order of `gold`
public record GoldDocument(String text, List<Mention> mentions, List<GoldMention> gold) {

    /// Stands for a type that is not known. No kind of item agrees with it or contradicts it.
    private static final String NO_TYPE = "";

    static GoldDocument of(List<GoldMention> gold, boolean withTypes) {
        String text = gold.getFirst().text();
        return text == null ? withoutText(gold, withTypes) : withText(text, gold, withTypes);
    }

    private static GoldDocument withText(String text, List<GoldMention> gold, boolean withTypes) {
        List<Mention> mentions = new ArrayList<>();
        StringBuilder longer = new StringBuilder(text);
        for (GoldMention one : gold) {
            Optional<TextSpan> place = place(text, one);
            if (place.isEmpty()) {
                longer.append('\n');
            }
            mentions.add(mention(place.orElseGet(() -> append(longer, one.mention())), one.type(), withTypes));
        }
        return new GoldDocument(longer.toString(), mentions, gold);
    }

    /// The same, but that whoever is named in full is called by the last word of the name, as posts and captions do.
    ///
    /// @param isPerson of which mentions that is done
    public GoldDocument withSurnames(Predicate<GoldMention> isPerson) {
        List<Integer> order = IntStream.range(0, mentions.size())
                .boxed()
                .sorted(Comparator.comparingInt(
                        (Integer i) -> mentions.get(i).span().start()))
                .toList();
        StringBuilder shorter = new StringBuilder();
        Mention[] moved = new Mention[mentions.size()];
        int at = 0;
        for (int i : order) {
            Mention mention = mentions.get(i);
            int start = text.offsetByCodePoints(0, mention.span().start());
            int end = text.offsetByCodePoints(0, mention.span().end());
            if (start < at) {
                return this;
            }
            shorter.append(text, at, start);
            String name = text.substring(start, end);
            String said =
                    isPerson.test(gold.get(i)) ? name.substring(name.strip().lastIndexOf(' ') + 1) : name;
            moved[i] = new Mention(append(shorter, said), mention.type(), mention.score());
            at = end;
        }
        shorter.append(text, at, text.length());
        return new GoldDocument(shorter.toString(), List.of(moved), gold);
    }

    private static GoldDocument withoutText(List<GoldMention> gold, boolean withTypes) {
        StringBuilder text = new StringBuilder();
        List<Mention> mentions = new ArrayList<>();
        for (GoldMention one : gold) {
            text.append(text.isEmpty() ? "" : ", ");
            mentions.add(mention(append(text, one.mention()), one.type(), withTypes));
        }
        return new GoldDocument(text.toString(), mentions, gold);
    }

    /// Where the file says the mention stands, if it does stand there, else where it stands first.
    private static Optional<TextSpan> place(String text, GoldMention one) {
        if (one.start() != null && one.end() != null && one.start() >= 0 && one.start() < one.end()) {
            if (one.end() <= text.codePointCount(0, text.length())) {
                TextSpan given = new TextSpan(one.start(), one.end());
                if (given.in(text).equals(one.mention())) {
                    return Optional.of(given);
                }
            }
        }
        int first = text.indexOf(one.mention());
        return first < 0
                ? Optional.empty()
                : Optional.of(
                        TextSpan.ofUtf16(text, first, first + one.mention().length()));
    }

    private static TextSpan append(StringBuilder text, String mention) {
        int start = text.length();
        text.append(mention);
        return TextSpan.ofUtf16(text.toString(), start, text.length());
    }

    private static Mention mention(TextSpan span, @Nullable String type, boolean withTypes) {
        String known = withTypes && type != null ? coarse(type).map(Enum::name).orElse(NO_TYPE) : NO_TYPE;
        return new Mention(span, known, 1);
    }

    /// Files name types by words of their own, or by Wikidata's classes, several with bars between.
    private static Optional<CoarseType> coarse(String type) {
        return switch (type) {
            case "Q215627", "Q5" -> Optional.of(CoarseType.PER);
            case "Q27096213", "Q27096213|Q43229", "BUILDING", "STREET" -> Optional.of(CoarseType.LOC);
            case "Q43229" -> Optional.of(CoarseType.ORG);
            case "Q17537576", "Q17537576|Q2424752", "Q1656682", "Q2424752", "work", "prod" ->
                Optional.of(CoarseType.OTHER);
            case "OTHER" -> Optional.empty();
            default -> CoarseType.named(type);
        };
    }
}
