package iconograph.linking.reconciliation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import iconograph.linking.reconciliation.Condition.Quantifier;
import iconograph.linking.reconciliation.Condition.Value;

/// Reads batches of queries as the two versions of the API write them.
final class QueryBatch {

    /// The properties whose values are names of the item: without a name, an item is looked for by these.
    private static final Set<String> NAMING = Set.of(KnownProperty.LABEL.id(), KnownProperty.ALIAS.id());

    private QueryBatch() {}

    /// How 0.2 treats several types. What `should` means is left open there; it is taken for `any`.
    private enum TypeStrict {
        ANY,
        SHOULD,
        ALL
    }

    private enum MatchType {
        NAME,
        ID,
        PROPERTY
    }

    /// @return the queries by their keys, in the batch's order
    static Map<String, ReconciliationQuery> ofVersion02(String batch) {
        Map<String, ReconciliationQuery> queries = new LinkedHashMap<>();
        StrictJson.parse("queries", batch)
                .object()
                .fields(Limits.QUERIES, (key, query) -> queries.put(key, queryOfVersion02(query)));
        return queries;
    }

    private static ReconciliationQuery queryOfVersion02(StrictJson query) {
        query.object(Set.of("query", "type", "limit", "properties", "type_strict"));
        List<Condition> conditions = new ArrayList<>();
        query.find("properties").ifPresent(list -> list.elements(Limits.CONDITIONS)
                .forEach(one -> conditions.add(new Condition(
                        one.object().get("pid").text(), one.get("v").values(), Quantifier.ANY, false))));
        List<String> names = new ArrayList<>();
        query.find("query").ifPresent(name -> names.add(name.text()));
        if (names.isEmpty() && conditions.isEmpty()) {
            query.wrong("needs a `query`, or `properties` with at least one property");
        }
        boolean all = query.find("type_strict")
                .map(strict -> strict.word(TypeStrict.class) == TypeStrict.ALL)
                .orElse(false);
        return query(names, List.of(), types(query), all, conditions, query);
    }

    private static List<String> types(StrictJson query) {
        return query.find("type")
                .map(type -> type.node().isArray()
                        ? type.elements(Limits.CONDITIONS).stream()
                                .map(StrictJson::text)
                                .toList()
                        : List.of(type.text()))
                .orElse(List.of());
    }

    /// @return the queries in the batch's order
    static List<ReconciliationQuery> ofDraft(String body) {
        return StrictJson.parse("body", body).object().get("queries").elements(Limits.QUERIES).stream()
                .map(QueryBatch::queryOfDraft)
                .toList();
    }

    private static ReconciliationQuery queryOfDraft(StrictJson query) {
        query.object(Set.of("type", "limit", "lang", "dir", "conditions"));
        query.find("lang").ifPresent(StrictJson::text);
        query.find("dir").ifPresent(direction -> direction.word(Direction.class));
        List<StrictJson> listed = query.get("conditions").elements(Limits.CONDITIONS);
        if (listed.isEmpty()) {
            query.wrong("needs at least one of `conditions`");
        }
        List<String> names = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        List<Condition> conditions = new ArrayList<>();
        for (StrictJson one : listed) {
            MatchType matched = one.object().get("matchType").word(MatchType.class);
            List<Value> values = one.get("propertyValue").values();
            Quantifier quantifier = one.find("matchQuantifier")
                    .map(word -> word.word(Quantifier.class))
                    .orElse(Quantifier.ANY);
            boolean required = one.find("required").map(StrictJson::truth).orElse(false);
            one.find("matchQualifier").ifPresent(StrictJson::text);
            one.find("propertyId").ifPresent(StrictJson::text);
            switch (matched) {
                case NAME -> values.forEach(value -> names.add(value.text()));
                case ID -> values.forEach(value -> ids.add(value.id() == null ? value.text() : value.id()));
                case PROPERTY ->
                    conditions.add(new Condition(one.get("propertyId").text(), values, quantifier, required));
            }
        }
        List<String> types =
                query.find("type").map(type -> List.of(type.text())).orElse(List.of());
        return query(names, ids, types, false, conditions, query);
    }

    private enum Direction {
        LTR,
        RTL,
        AUTO
    }

    private static ReconciliationQuery query(
            List<String> names,
            List<String> ids,
            List<String> types,
            boolean all,
            List<Condition> conditions,
            StrictJson query) {
        if (names.isEmpty()) {
            for (Condition condition : conditions) {
                if (condition.quantifier() != Quantifier.NONE && NAMING.contains(condition.property())) {
                    condition.values().forEach(value -> names.add(value.text()));
                } else if (condition.property().equals(KnownProperty.ACCOUNT.id())) {
                    condition.values().forEach(value -> names.add("@" + value.text()));
                }
            }
        }
        int limit = query.find("limit")
                .map(most -> most.positiveInteger(Limits.CANDIDATES))
                .orElse(Limits.CANDIDATES_BY_DEFAULT);
        return new ReconciliationQuery(names, ids, types, all, conditions, limit);
    }
}
