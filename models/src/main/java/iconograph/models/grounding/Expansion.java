package iconograph.models.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import iconograph.contracts.Knowledge;
import iconograph.models.blocks.encoder.TweetWords;
import iconograph.models.data.FineTypes;
import iconograph.models.data.GroundedPicture.Phrase;
import iconograph.models.data.GroundedPicture.Sentence;
import iconograph.models.data.TaggedPost.Name;

/// Says what a name stands for, so that it can be looked for in a picture: `Kevin Durant` becomes
/// `an American basketball player Kevin Durant`, or `a person Kevin Durant` where nothing is known about him.
///
/// A name itself says nothing about what its bearer looks like, and a [grounder][Grounder] has learned from captions,
/// which have none. Captions mostly bring a thing in by `a`: of the five names that the sample posts' pictures show, a
/// phrase with `the` was taken for shown in four, and one with `a` in all of them.
///
/// The idea of Li et al. 2024, RiVEG, whose expansions a large language model writes. Safe for use by many threads.
///
/// @see <a href="https://arxiv.org/abs/2402.09989">Li et al. 2024, LLMs as Bridges</a>
public final class Expansion {

    /// Words of the text on either side of a name that go with it: captions are seldom longer.
    private static final int WORDS_AROUND = 12;

    /// Of the bearers of a name, so many of the best known are tried for one of the name's type.
    private static final int BEARERS = 5;

    private static final int DESCRIBING_WORDS = 6;

    /// Where the head of a description ends: `capital of Germany`, `actor, born 1960`, `film directed by Ang Lee`.
    private static final Pattern BEHIND_THE_HEAD = Pattern.compile("[(,;:.–]|\\s(?:"
            + "of|in|from|by|for|on|at|to|with|near|between|based|located|founded|born|directed|written|made|known|"
            + "that|which|who|where|is|was)\\s");

    private final Knowledge knowledge;

    public Expansion(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /// The text around a name, with its expansion in its place. Tags and accounts are taken apart into words.
    ///
    /// @param words of a post, as [TweetWords] cuts it
    /// @param name  of type `PER`, `LOC`, `ORG` and so on, or one of the [fine types][FineTypes]
    /// @return with one phrase, which has no boxes
    public Sentence of(List<String> words, Name name) {
        List<String> said =
                new ArrayList<>(PlainWords.in(words, Math.max(0, name.start() - WORDS_AROUND), name.start()));
        int start = said.size();
        List<String> kind = kind(words, name);
        said.add("aeiou".indexOf(Character.toLowerCase(kind.getFirst().charAt(0))) >= 0 ? "an" : "a");
        said.addAll(kind);
        said.addAll(PlainWords.in(words, name.start(), name.end()));
        Phrase phrase = new Phrase(start, said.size(), List.of());
        said.addAll(PlainWords.in(words, name.end(), Math.min(words.size(), name.end() + WORDS_AROUND)));
        return new Sentence(said, List.of(phrase));
    }

    private List<String> kind(List<String> words, Name name) {
        String written = String.join(" ", words.subList(name.start(), name.end()));
        String plain = String.join(" ", PlainWords.in(words, name.start(), name.end()));
        return described(written, name.type())
                .or(() -> described(plain, name.type()))
                .orElseGet(() -> inWords(name.type()));
    }

    private Optional<List<String>> described(String name, String type) {
        return knowledge.about(name, BEARERS).stream()
                .map(Bearer::of)
                .filter(bearer -> bearer.isPerson() == isPerson(type))
                .map(bearer -> head(bearer.description()))
                .filter(head -> !head.isEmpty())
                .findFirst();
    }

    /// A thing that may bear a name. A person's name is borne by places and companies too, and may be better known as
    /// theirs.
    ///
    /// @param description such as `American basketball player`; empty if there is none
    /// @param kind        such as `human`; empty if there is none
    private record Bearer(String description, String kind) {

        /// @param line `LABEL: DESCRIPTION (KIND)`, where description and kind may be missing
        static Bearer of(String line) {
            int kind = line.endsWith(")") ? line.lastIndexOf(" (") : -1;
            String described = kind < 0 ? line : line.substring(0, kind);
            int description = described.lastIndexOf(": ");
            return new Bearer(
                    description < 0 ? "" : described.substring(description + 2),
                    kind < 0 ? "" : line.substring(kind + 2, line.length() - 1));
        }

        boolean isPerson() {
            return kind.contains("human");
        }
    }

    /// Whether names of this type are people's.
    public static boolean isPerson(String type) {
        return inWords(type).equals(List.of("person"))
                || FineTypes.all().contains(type) && FineTypes.coarseOf(type).equals("person");
    }

    private static List<String> head(String description) {
        String[] parts = BEHIND_THE_HEAD.split(description, 2);
        return TweetWords.in(parts[0]).stream()
                .map(TweetWords.Word::text)
                .limit(DESCRIBING_WORDS)
                .toList();
    }

    /// The type of a name as a caption would say it.
    private static List<String> inWords(String type) {
        String word = type.toLowerCase(Locale.ROOT);
        return switch (word) {
            case "per" -> List.of("person");
            case "loc", "location" -> List.of("place");
            case "org" -> List.of("organization");
            case "misc", "other" -> List.of("thing");
            default -> List.of(word.replace("_other", "").split("_"));
        };
    }
}
