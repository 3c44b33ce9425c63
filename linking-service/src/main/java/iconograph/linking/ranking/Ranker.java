package iconograph.linking.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /// No kind is ruled out by the words beside a mention.
    private static final double LEAST_LIKELY = 0.005;

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
    /// @param type     what the tagger takes it for; empty if it does not say
    /// @param context  some sentences around the mention, or the whole post
    /// @param document all words of the post, folded, with one space between and around them
    /// @param likely   how likely each kind is by the words beside the mention
    /// @param pictures what the post's pictures say about the items
    public record Question(
            String name,
            MentionForms forms,
            String type,
            String context,
            String document,
            Map<CoarseType, Double> likely,
            Collection<WikidataItem> items,
            PictureEvidence pictures) {

        /// Of a mention of whose surroundings no more is known.
        public Question(
                String name,
                MentionForms forms,
                String type,
                String context,
                Collection<WikidataItem> items,
                PictureEvidence pictures) {
            this(name, forms, type, context, "", Map.of(), items, pictures);
        }

        /// The same of a post without pictures.
        public Question(String name, MentionForms forms, String type, String context, Collection<WikidataItem> items) {
            this(name, forms, type, context, items, PictureEvidence.none());
        }
    }

    /// @param questions about the mentions of one post
    /// @return one ranking for each question, in their order
    public List<Ranking> rank(List<Question> questions) {
        return rank(questions, List.of());
    }

    /// @param questions about the mentions of one post
    /// @param recent    items that the author's recent posts spoke of
    /// @return one ranking for each question, in their order
    public List<Ranking> rank(List<Question> questions, List<WikidataItem> recent) {
        List<List<Weighed>> measured = weigh(questions, recent);
        return IntStream.range(0, questions.size())
                .mapToObj(i -> Ranking.of(
                        questions.get(i).name(),
                        candidates(measured.get(i), questions.get(i).pictures()),
                        model))
                .toList();
    }

    /// Measures all features of the candidates of all questions.
    List<List<Weighed>> weigh(List<Question> questions, List<WikidataItem> recent) {
        List<List<Weighed>> measured =
                questions.parallelStream().map(Ranker::measure).toList();
        List<double[]> probabilities =
                measured.stream().map(model::probabilities).toList();
        Coherence.measure(questions, measured, probabilities, recent);
        List<Meaning.InContext> undecided = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            worthALook(questions.get(i), measured.get(i)).ifPresent(undecided::add);
        }
        if (!undecided.isEmpty()) {
            meaning.measure(undecided);
        }
        return measured;
    }

    /// All features that follow from a mention and an item alone.
    static List<Weighed> measure(Question question) {
        NameFeatures names = new NameFeatures(question.forms(), question.document());
        Set<String> words = words(question.context());
        words.removeAll(question.forms().words());
        List<Weighed> candidates = new ArrayList<>();
        List<Weighed> bearers = new ArrayList<>();
        List<Weighed> longer = new ArrayList<>();
        for (WikidataItem item : question.items()) {
            Weighed candidate = new Weighed(item, new double[Feature.values().length]);
            boolean exact = names.measure(item, candidate.features());
            double popularity = Math.log1p(item.popularity());
            candidate.set(Feature.POPULARITY, popularity);
            if (item.coarse() == CoarseType.LOC) {
                candidate.set(Feature.POPULARITY_OF_PLACE, popularity);
            }
            if (exact) {
                bearers.add(candidate);
            } else if (candidate.get(Feature.AMONG_OTHER_WORDS) > 0) {
                longer.add(candidate);
            }
            measureType(candidate, question);
            candidate.set(Feature.WORDS_IN_COMMON, inCommon(item, words));
            measurePictures(candidate, question.pictures());
            candidates.add(candidate);
        }
        markBestKnown(bearers, Feature.BEST_KNOWN_BEARER);
        markBestKnown(longer, Feature.BEST_KNOWN_OF_LONGER);
        return candidates;
    }

    private static long fame(Weighed candidate) {
        return candidate.item().popularity();
    }

    /// Where two are known equally well, neither is marked.
    private static void markBestKnown(List<Weighed> bearers, Feature feature) {
        bearers.sort(Comparator.comparingLong(Ranker::fame).reversed());
        if (bearers.size() == 1 || (bearers.size() > 1 && fame(bearers.get(0)) > fame(bearers.get(1)))) {
            bearers.getFirst().set(feature, 1);
        }
    }

    private static void measureType(Weighed candidate, Question question) {
        CoarseType coarse = candidate.item().coarse();
        FineTypes.coarse(question.type())
                .ifPresentOrElse(
                        type -> candidate.set(Feature.SAME_TYPE, coarse == type ? 1 : -1),
                        () -> candidate.set(
                                Feature.LIKELY_TYPE,
                                Math.log(
                                        Math.max(LEAST_LIKELY, question.likely().getOrDefault(coarse, 0.25)) / 0.25)));
        Set<String> fine = FineTypes.words(question.type());
        if (!fine.isEmpty() && !Collections.disjoint(fine, words(Meaning.sentence(candidate.item())))) {
            candidate.set(Feature.FINE_TYPE, 1);
        }
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

    static Set<String> words(String text) {
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
                Explanation.measures(weighed, model),
                pictures.about(item).resemblance());
    }
}
