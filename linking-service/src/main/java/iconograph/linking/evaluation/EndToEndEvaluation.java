package iconograph.linking.evaluation;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import iconograph.contracts.EntityId;
import iconograph.contracts.LinkDecision;
import iconograph.contracts.Mention;
import iconograph.contracts.NameFinder;
import iconograph.contracts.TextSpan;
import iconograph.linking.index.WikidataIndex;
import iconograph.linking.index.WikidataItem;
import iconograph.linking.ranking.Ranking;

/// Counts how much of what gold says is found in raw texts, names and items together.
///
/// Whatever is linked where the gold has no item counts as wrong. Texts without any gold are not in the files, so
/// nothing can be wrong in them.
public final class EndToEndEvaluation {

    private final WikidataIndex index;
    private final NameFinder finder;
    private final LinkingEvaluation.Ranks ranks;
    private final Map<String, Map<TextSpan, EntityId>> goldByText = new LinkedHashMap<>();
    private long inIndex;

    public EndToEndEvaluation(WikidataIndex index, NameFinder finder, LinkingEvaluation.Ranks ranks) {
        this.index = index;
        this.finder = finder;
        this.ranks = ranks;
    }

    public void add(Path file) throws IOException {
        GoldFile.read(file, false, this::add);
    }

    private void add(GoldDocument document) {
        String text = document.gold().getFirst().text();
        if (text == null) {
            return;
        }
        Map<TextSpan, EntityId> gold = goldByText.computeIfAbsent(text, none -> new HashMap<>());
        for (int i = 0; i < document.gold().size(); i++) {
            String qid = document.gold().get(i).qid();
            if (qid != null) {
                Optional<EntityId> held = index.find(new EntityId(qid)).map(WikidataItem::id);
                EntityId known = held.orElse(new EntityId(qid));
                if (gold.put(document.mentions().get(i).span(), known) == null) {
                    inIndex += held.isPresent() ? 1 : 0;
                }
            }
        }
    }

    /// Finds and links the names of all texts that were added.
    public EndToEndScores scores() {
        long start = System.nanoTime();
        List<String> texts = new ArrayList<>(goldByText.keySet());
        List<List<Mention>> found = finder.find(texts);
        long gold = 0;
        long linked = 0;
        long right = 0;
        long places = 0;
        for (int i = 0; i < texts.size(); i++) {
            Map<TextSpan, EntityId> expected = requireNonNull(goldByText.get(texts.get(i)));
            List<Mention> mentions = found.get(i);
            Set<TextSpan> spans = new HashSet<>();
            mentions.forEach(mention -> spans.add(mention.span()));
            spans.retainAll(expected.keySet());
            places += spans.size();
            gold += expected.size();
            List<Ranking> rankings = ranks.rank(texts.get(i), mentions);
            for (int j = 0; j < mentions.size(); j++) {
                if (rankings.get(j).decision() instanceof LinkDecision.Linked decision) {
                    linked++;
                    EntityId chosen = decision.choice().entity();
                    right += chosen.equals(expected.get(mentions.get(j).span())) ? 1 : 0;
                }
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new EndToEndScores(
                linked + gold == 0 ? 0 : 2.0 * right / (linked + gold),
                share(right, linked),
                share(right, gold),
                share(places, gold),
                share(inIndex, gold),
                linked,
                gold,
                texts.size(),
                seconds);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
