package iconograph.linking.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import iconograph.contracts.Candidate;
import iconograph.linking.candidates.MentionForms;
import iconograph.linking.index.CoarseType;
import iconograph.linking.index.WikidataItem;
import iconograph.linking.pictures.PictureEvidence;
import iconograph.linking.pictures.Verdict;

/// Weighs the candidates of a post's mentions. Safe for use by many threads.
///
/// Most mentions are decided by how well known their candidates are and how well the names fit. Only for the others the
/// sentence encoder is asked, which costs a hundred times as much, about the few best candidates.
public final class Ranker {

    private static final int MOST_RANKED = 50;

    /// A candidate is worth a closer look if it is this many times as likely as the best. Looking at all of them would
    /// cost three times as much and find the item no more often.
    private static final double CLOSE = 0.3;

    private static final int MOST_COMPARED = 4;

    private static final Pattern WORD = Pattern.compile("[\\p{L}]{3,}");

    private static final Set<String> FILLERS = Set.of(
            "the", "and", "for", "with", "from", "that", "this", "was", "are", "has", "have", "its", "his", "her",
            "their", "into", "out", "about", "after", "who", "which", "were", "been", "will", "they", "you", "not",
            "but", "all", "one", "two", "new", "first", "over", "also", "more", "than");

    private final RankingModel model;
    private final Meaning meaning;

    /// @param encoder one vector of length 1 for each sentence, as [SentenceEncoder#encode]
    public Ranker(RankingModel model, Function<List<String>, float[][]> encoder) {
        this.model = model;
        this.meaning = new Meaning(encoder);
    }

    /// What is to be ranked: a mention, the words around it and the items that it may name.
    ///
    /// @param type     what the tagger takes it for
    /// @param context  some sentences around the mention, or the whole post
    /// @param pictures what the post's pictures say about the items
    public record Question(
            String name,
            MentionForms forms,
            String type,
            String context,
            Collection<WikidataItem> items,
            PictureEvidence pictures) {

        /// About a mention in a post without pictures.
        public Question(String name, MentionForms forms, String type, String context, Collection<WikidataItem> items) {
            this(name, forms, type, context, items, PictureEvidence.none());
        }
    }

    /// @return one ranking for each question, in their order
    public List<Ranking> rank(List<Question> questions) {
        List<List<Weighed>> measured = weigh(questions);
        return IntStream.range(0, questions.size())
                .mapToObj(i -> Ranking.of(
                        questions.get(i).name(),
                        candidates(measured.get(i), questions.get(i).pictures()),
                        model))
                .toList();
    }

    /// Measures all features of the candidates of all questions.
    List<List<Weighed>> weigh(List<Question> questions) {
        List<List<Weighed>> measured = new ArrayList<>();
        List<Meaning.InContext> undecided = new ArrayList<>();
        for (Question question : questions) {
            List<Weighed> candidates = measure(question);
            measured.add(candidates);
            worthALook(question, candidates).ifPresent(undecided::add);
        }
        if (!undecided.isEmpty()) {
            meaning.measure(undecided);
        }
        return measured;
    }

    /// All features but [Feature#MEANING].
    static List<Weighed> measure(Question question) {
        NameFeatures names = new NameFeatures(question.forms());
        Optional<CoarseType> type = CoarseType.named(question.type());
        Set<String> words = words(question.context());
        words.removeAll(question.forms().words());
        List<Weighed> candidates = new ArrayList<>();
        List<Weighed> bearers = new ArrayList<>();
        for (WikidataItem item : question.items()) {
            Weighed candidate = new Weighed(item, new double[Feature.values().length]);
            boolean exact = names.measure(item, candidate.features());
            candidate.set(Feature.POPULARITY, Math.log1p(item.popularity()));
            if (exact) {
                bearers.add(candidate);
            }
            measureType(candidate, type);
            candidate.set(Feature.WORDS_IN_COMMON, inCommon(item, words));
            measurePictures(candidate, question.pictures());
            candidates.add(candidate);
        }
        markBestKnown(bearers);
        return candidates;
    }

    private static long fame(Weighed candidate) {
        return candidate.item().popularity();
    }

    /// Where two are known equally well, neither is marked.
    private static void markBestKnown(List<Weighed> bearers) {
        bearers.sort(Comparator.comparingLong(Ranker::fame).reversed());
        if (bearers.size() == 1 || (bearers.size() > 1 && fame(bearers.get(0)) > fame(bearers.get(1)))) {
            bearers.getFirst().set(Feature.BEST_KNOWN_BEARER, 1);
        }
    }

    private static void measureType(Weighed candidate, Optional<CoarseType> expected) {
        expected.ifPresent(
                type -> candidate.set(Feature.SAME_TYPE, candidate.item().coarse() == type ? 1 : -1));
    }

    private static void measurePictures(Weighed candidate, PictureEvidence pictures) {
        Verdict verdict = pictures.about(candidate.item());
        candidate.set(Feature.FACE, verdict.face());
        candidate.set(Feature.EMBLEM, verdict.emblem());
        candidate.set(Feature.SHOWN_KIND, verdict.shownKind());
    }

    private static double inCommon(WikidataItem item, Set<String> words) {
        Set<String> common = words(Meaning.sentence(item));
        common.retainAll(words);
        return Math.min(3, common.size());
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        words.removeAll(FILLERS);
        return words;
    }

    private Optional<Meaning.InContext> worthALook(Question question, List<Weighed> candidates) {
        if (candidates.size() < 2 || question.context().isBlank()) {
            return Optional.empty();
        }
        double[] probabilities = model.probabilities(candidates);
        double highest = Arrays.stream(probabilities).max().orElse(0);
        List<Integer> best = IntStream.range(0, probabilities.length)
                .filter(i -> probabilities[i] >= CLOSE * highest)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -probabilities[i]))
                .limit(MOST_COMPARED)
                .toList();
        if (best.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(new Meaning.InContext(
                question.context(), best.stream().map(candidates::get).toList()));
    }

    private List<Candidate> candidates(List<Weighed> weighed, PictureEvidence pictures) {
        double[] probabilities = model.probabilities(weighed);
        return IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -probabilities[i]))
                .limit(MOST_RANKED)
                .map(i -> candidate(weighed.get(i), probabilities[i], pictures))
                .toList();
    }

    private Candidate candidate(Weighed weighed, double probability, PictureEvidence pictures) {
        WikidataItem item = weighed.item();
        return new Candidate(
                item.id(),
                item.label(),
                item.description(),
                item.coarse().name(),
                item.pictures().isEmpty() ? null : item.pictures().getFirst(),
                Math.min(1, probability),
                model.parts(weighed),
                pictures.about(item).resemblance());
    }
}
