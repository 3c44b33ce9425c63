package iconograph.linking.reconciliation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import iconograph.linking.index.FoldedName;
import iconograph.linking.index.WikidataItem;
import iconograph.linking.reconciliation.Condition.Quantifier;
import iconograph.linking.reconciliation.Condition.Value;
import iconograph.linking.reconciliation.EntityTypes.Fit;

/// Holds what a query says about an item against what the index knows of it.
final class Evidence {

    private final EntityTypes types;

    Evidence(EntityTypes types) {
        this.types = types;
    }

    /// What a condition says about an item.
    enum Verdict {
        AGAINST,
        NOTHING,
        FOR
    }

    /// How well an item fits the types of a query. The best of them counts, or the worst if it has to be of all.
    Fit typeFit(ReconciliationQuery query, WikidataItem item) {
        Fit fit = query.allTypes() ? Fit.IS : Fit.IS_NOT;
        for (String type : query.types()) {
            Fit one = types.fit(item, type);
            boolean counts = query.allTypes() ? one.compareTo(fit) < 0 : one.compareTo(fit) > 0;
            fit = counts ? one : fit;
        }
        return query.types().isEmpty() ? Fit.IS : fit;
    }

    Verdict judge(Condition condition, WikidataItem item) {
        return KnownProperty.find(condition.property())
                .map(property -> judge(condition, property, item))
                .orElse(Verdict.NOTHING);
    }

    private Verdict judge(Condition condition, KnownProperty property, WikidataItem item) {
        List<Value> known = property.of(item, types);
        if (known.isEmpty() || condition.values().isEmpty()) {
            return Verdict.NOTHING;
        }
        long found = condition.values().stream()
                .filter(wanted -> has(property, known, wanted))
                .count();
        boolean fulfilled =
                switch (condition.quantifier()) {
                    case ANY -> found > 0;
                    case ALL -> found == condition.values().size();
                    case NONE -> found == 0;
                };
        if (condition.quantifier() == Quantifier.NONE) {
            return fulfilled ? Verdict.NOTHING : Verdict.AGAINST;
        }
        if (fulfilled) {
            return Verdict.FOR;
        }
        return property.contradicts() && !mayStillBe(condition, property, item) ? Verdict.AGAINST : Verdict.NOTHING;
    }

    private static boolean has(KnownProperty property, List<Value> known, Value wanted) {
        if (property == KnownProperty.DESCRIPTION) {
            Set<String> words = new HashSet<>(FoldedName.tokens(wanted.text()));
            return !words.isEmpty()
                    && known.stream()
                            .anyMatch(value -> new HashSet<>(FoldedName.tokens(value.text())).containsAll(words));
        }
        return known.stream().anyMatch(wanted::isLike);
    }

    /// A big city is a city, though its class is another one.
    private boolean mayStillBe(Condition condition, KnownProperty property, WikidataItem item) {
        return property == KnownProperty.INSTANCE_OF
                && condition.values().stream()
                        .map(value -> value.id() == null ? value.text() : value.id())
                        .anyMatch(id -> types.fit(item, id) != Fit.IS_NOT);
    }
}
