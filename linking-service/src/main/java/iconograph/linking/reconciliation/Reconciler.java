package iconograph.linking.reconciliation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import iconograph.contracts.Candidate;
import iconograph.contracts.EntityId;
import iconograph.contracts.ModelVersion;
import iconograph.linking.candidates.CandidateSearch;
import iconograph.linking.candidates.MentionForms;
import iconograph.linking.index.CoarseType;
import iconograph.linking.index.WikidataIndex;
import iconograph.linking.index.WikidataItem;
import iconograph.linking.ranking.Ranker;
import iconograph.linking.ranking.Ranker.Question;
import iconograph.linking.ranking.Ranking;
import iconograph.linking.ranking.RankingModel;
import iconograph.linking.reconciliation.EntityTypes.Fit;
import iconograph.linking.reconciliation.Evidence.Verdict;

/// Finds the items that queries mean, with the linker's search and its ranking. Safe for use by many threads.
///
/// The ranking's probability of an item is its share before anything but name, kind and context is looked at. Each
/// further agreement then makes the item's odds [#FACTOR] times as large, each contradiction as much smaller. Values of
/// properties that the index does not have are read as context, as the words around a name are.
public final class Reconciler {

    /// Not learned, as there are no queries with known answers: one agreement outweighs the usual distance between the
    /// first candidate and the second, and one contradiction is made good by another agreement.
    private static final double FACTOR = 8;

    /// Whoever reconciles a table does not look at matches any more, so one has to be likelier than not; a link in a
    /// post, which shows its score, may be less sure.
    private static final double MATCH_FROM = 0.5;

    private static final Pattern ID =
            Pattern.compile("(?:https?://www\\.wikidata\\.org/(?:entity|wiki)/)?(Q[1-9]\\d{0,11})");

    private static final Set<String> NOT_CONTEXT = Arrays.stream(KnownProperty.values())
            .filter(property -> property != KnownProperty.DESCRIPTION)
            .map(KnownProperty::id)
            .collect(Collectors.toUnmodifiableSet());

    private final WikidataIndex index;
    private final CandidateSearch search;
    private final Ranker ranker;
    private final RankingModel model;
    private final ModelVersion version;
    private final EntityTypes types = new EntityTypes();
    private final Evidence evidence = new Evidence(types);

    /// @param version of the linker that all of these belong to
    public Reconciler(
            WikidataIndex index, CandidateSearch search, Ranker ranker, RankingModel model, ModelVersion version) {
        this.index = index;
        this.search = search;
        this.ranker = ranker;
        this.model = model;
        this.version = version;
    }

    ModelVersion version() {
        return version;
    }

    WikidataIndex index() {
        return index;
    }

    EntityTypes types() {
        return types;
    }

    /// @return for each query its candidates, the likeliest first
    List<List<Found>> reconcile(List<ReconciliationQuery> queries) {
        List<Question> questions = queries.stream().map(this::question).toList();
        List<Ranking> rankings = ranker.rank(questions);
        List<List<Found>> answers = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            List<WikidataItem> named = named(queries.get(i));
            answers.add(
                    named.isEmpty()
                            ? weigh(queries.get(i), questions.get(i), rankings.get(i))
                            : certain(queries.get(i), named));
        }
        return answers;
    }

    /// An id that the index has needs no ranking.
    private static List<Found> certain(ReconciliationQuery query, List<WikidataItem> named) {
        return named.stream()
                .limit(query.limit())
                .map(item -> new Found(item, 1.0 / named.size(), named.size() == 1, Map.of()))
                .toList();
    }

    /// An item by its id, in whatever way it is written.
    static Optional<EntityId> id(String text) {
        Matcher matcher = ID.matcher(text.strip());
        return matcher.matches() ? Optional.of(new EntityId(matcher.group(1))) : Optional.empty();
    }

    private Question question(ReconciliationQuery query) {
        Map<EntityId, WikidataItem> items = new LinkedHashMap<>();
        for (String name : query.names()) {
            search.find(MentionForms.of(name)).forEach(item -> items.putIfAbsent(item.id(), item));
        }
        items.values().removeIf(item -> !isCandidate(query, item));
        String name = query.names().isEmpty() ? "" : query.names().getFirst();
        return new Question(name, MentionForms.of(name), coarse(query), context(query, name), items.values());
    }

    private List<WikidataItem> named(ReconciliationQuery query) {
        return Stream.concat(query.ids().stream(), query.names().stream())
                .flatMap(text -> id(text).stream())
                .flatMap(id -> index.find(id).stream())
                .distinct()
                .limit(Limits.CANDIDATES)
                .toList();
    }

    private boolean isCandidate(ReconciliationQuery query, WikidataItem item) {
        return evidence.typeFit(query, item) != Fit.IS_NOT
                && query.conditions().stream()
                        .filter(Condition::required)
                        .allMatch(condition -> fulfils(condition, item));
    }

    private boolean fulfils(Condition condition, WikidataItem item) {
        Verdict verdict = evidence.judge(condition, item);
        return condition.quantifier() == Condition.Quantifier.NONE
                ? verdict != Verdict.AGAINST
                : verdict == Verdict.FOR;
    }

    /// The kind that all types belong to, as a tagger would write it.
    private String coarse(ReconciliationQuery query) {
        Set<CoarseType> kinds = query.types().stream()
                .map(types::coarse)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return kinds.size() == 1 ? kinds.iterator().next().name() : "";
    }

    private static String context(ReconciliationQuery query, String name) {
        List<String> words = query.conditions().stream()
                .filter(condition -> !NOT_CONTEXT.contains(condition.property()))
                .filter(condition -> condition.quantifier() != Condition.Quantifier.NONE)
                .flatMap(condition -> condition.values().stream())
                .map(Condition.Value::text)
                .toList();
        return words.isEmpty() ? "" : name + ", " + String.join(", ", words);
    }

    private List<Found> weigh(ReconciliationQuery query, Question question, Ranking ranking) {
        Map<EntityId, WikidataItem> items =
                question.items().stream().collect(Collectors.toMap(WikidataItem::id, Function.identity()));
        double others = Math.max(
                0,
                1 - ranking.candidates().stream().mapToDouble(Candidate::score).sum());
        List<Found> weighed = new ArrayList<>();
        double sum = others;
        for (Candidate candidate : ranking.candidates()) {
            WikidataItem item = items.get(candidate.entity());
            if (item == null) {
                continue;
            }
            Map<String, Double> features = new TreeMap<>(candidate.parts());
            double weight = candidate.score() * factor(query, item, features);
            sum += weight;
            weighed.add(new Found(item, weight, false, features));
        }
        double all = sum > 0 ? sum : 1;
        List<Found> shares = weighed.stream()
                .map(found -> new Found(found.item(), found.probability() / all, false, found.features()))
                .sorted(Comparator.comparingDouble(Found::probability).reversed())
                .toList();
        return decided(query, shares).stream().limit(query.limit()).toList();
    }

    /// What types and conditions do to an item's odds.
    private double factor(ReconciliationQuery query, WikidataItem item, Map<String, Double> features) {
        double agreements = 0;
        if (!query.types().isEmpty() && evidence.typeFit(query, item) == Fit.IS) {
            agreements++;
        }
        for (Condition condition : query.conditions()) {
            agreements += evidence.judge(condition, item).ordinal() - Verdict.NOTHING.ordinal();
        }
        double factor = Math.pow(FACTOR, agreements);
        features.put("properties", Math.log(factor));
        return factor;
    }

    /// At most the first is a match: if it is likelier than all others and "none" together, clearly ahead by the
    /// linker's own threshold, of the type that was asked for, and nothing speaks against it.
    private List<Found> decided(ReconciliationQuery query, List<Found> found) {
        if (found.isEmpty()) {
            return found;
        }
        Found first = found.getFirst();
        double second = found.size() > 1 ? found.get(1).probability() : 0;
        boolean match = first.probability() >= MATCH_FROM
                && first.probability() >= second * model.clearFrom()
                && evidence.typeFit(query, first.item()) == Fit.IS
                && query.conditions().stream()
                        .noneMatch(condition -> evidence.judge(condition, first.item()) == Verdict.AGAINST);
        List<Found> decided = new ArrayList<>(found);
        decided.set(0, new Found(first.item(), first.probability(), match, first.features()));
        return decided;
    }
}
