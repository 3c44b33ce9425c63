package iconograph.linking.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import iconograph.contracts.Candidate;
import iconograph.contracts.EntityId;
import iconograph.contracts.LinkDecision;
import iconograph.contracts.Mention;
import iconograph.linking.index.WikidataIndex;
import iconograph.linking.index.WikidataItem;
import iconograph.linking.ranking.Ranking;

/// Counts how often a linker is right about gold mentions.
public final class LinkingEvaluation {

    private final WikidataIndex index;
    private final Ranks ranks;
    private final boolean withTypes;

    private long documents;
    private long mentions;
    private long withItem;
    private long inIndex;
    private long linkedRight;
    private long firstRight;
    private long amongTen;
    private long amongFifty;
    private long withoutItem;
    private long unknownRight;
    private long ambiguous;
    private long nanos;
    private long bestKnownRight;
    private final PopularityBaseline baseline;
    private final Calibration calibration = new Calibration();
    private final Latencies latencies = new Latencies();

    /// Ranks the candidates of a document's mentions.
    public interface Ranks {
        List<Ranking> rank(String text, List<Mention> mentions);
    }

    /// @param withTypes whether the linker is told the gold types, as a perfect tagger would
    public LinkingEvaluation(WikidataIndex index, Ranks ranks, boolean withTypes) {
        this.index = index;
        this.ranks = ranks;
        this.withTypes = withTypes;
        this.baseline = new PopularityBaseline(index);
    }

    /// Links what the file holds and counts.
    public void add(Path file) throws IOException {
        GoldFile.read(file, withTypes, this::add);
    }

    public long mentions() {
        return mentions;
    }

    private void add(GoldDocument document) {
        long start = System.nanoTime();
        List<Ranking> rankings = ranks.rank(document.text(), document.mentions());
        long taken = System.nanoTime() - start;
        nanos += taken;
        latencies.add(taken, rankings.size());
        documents++;
        for (int i = 0; i < rankings.size(); i++) {
            count(document.gold().get(i), rankings.get(i));
        }
    }

    private void count(GoldMention gold, Ranking ranking) {
        mentions++;
        if (ranking.decision() instanceof LinkDecision.Ambiguous) {
            ambiguous++;
        }
        if (gold.qid() == null) {
            withoutItem++;
            calibrate(ranking, false);
            unknownRight += ranking.decision() instanceof LinkDecision.Unknown ? 1 : 0;
            return;
        }
        withItem++;
        Optional<EntityId> wanted = index.find(new EntityId(gold.qid())).map(WikidataItem::id);
        if (wanted.isEmpty()) {
            calibrate(ranking, false);
            return;
        }
        inIndex++;
        bestKnownRight += baseline.choose(gold.mention()).equals(wanted) ? 1 : 0;
        if (ranking.decision() instanceof LinkDecision.Linked linked
                && linked.choice().entity().equals(wanted.get())) {
            linkedRight++;
        }
        int place =
                ranking.candidates().stream().map(Candidate::entity).toList().indexOf(wanted.get());
        calibrate(ranking, place == 0);
        firstRight += place == 0 ? 1 : 0;
        amongTen += place >= 0 && place < 10 ? 1 : 0;
        amongFifty += place >= 0 && place < 50 ? 1 : 0;
    }

    private void calibrate(Ranking ranking, boolean right) {
        if (!ranking.candidates().isEmpty()) {
            calibration.add(ranking.candidates().getFirst().score(), right);
        }
    }

    /// The shares of what was counted so far; a share of nothing is 0.
    public LinkingScores scores() {
        double accuracy = share(linkedRight, inIndex);
        double recall = share(amongFifty, inIndex);
        double bestKnown = share(bestKnownRight, inIndex);
        return new LinkingScores(
                share(linkedRight, withItem),
                accuracy,
                share(firstRight, inIndex),
                share(amongTen, inIndex),
                recall,
                bestKnown,
                recall > bestKnown ? (accuracy - bestKnown) / (recall - bestKnown) : 0,
                share(unknownRight, withoutItem),
                share(ambiguous, mentions),
                calibration.error(),
                mentions,
                inIndex,
                documents,
                nanos / 1e9,
                nanos == 0 ? 0 : mentions / (nanos / 1e9),
                latencies.within(0.5),
                latencies.within(0.95));
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
