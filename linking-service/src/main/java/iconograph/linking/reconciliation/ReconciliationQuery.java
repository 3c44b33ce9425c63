package iconograph.linking.reconciliation;

import java.util.List;

/// One row's question: which item has this name, is of this type, has these values.
///
/// @param names      spellings of the name, the likeliest first; may be empty if there are conditions
/// @param ids        Wikidata's ids that the item is said to have
/// @param types      ids of classes
/// @param allTypes   whether the item has to be of all of them, and not just of one
/// @param conditions on the item's values
/// @param limit      how many candidates are wanted, at least 1
record ReconciliationQuery(
        List<String> names,
        List<String> ids,
        List<String> types,
        boolean allTypes,
        List<Condition> conditions,
        int limit) {

    ReconciliationQuery {
        names = List.copyOf(names);
        ids = List.copyOf(ids);
        types = List.copyOf(types);
        conditions = List.copyOf(conditions);
        if (limit < 1) {
            throw new IllegalArgumentException("no candidates wanted");
        }
    }
}
