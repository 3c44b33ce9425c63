package iconograph.linking.reconciliation;

import java.util.List;

import iconograph.linking.index.FoldedName;

import org.jspecify.annotations.Nullable;

/// What an item's values of one property should be.
///
/// @param property   the property's id, known here or not
/// @param values     what they are compared with
/// @param quantifier how many of these have to be there
/// @param required   whether an item that does not fulfil it is no candidate
record Condition(String property, List<Value> values, Quantifier quantifier, boolean required) {

    Condition {
        values = List.copyOf(values);
    }

    /// How many of the values an item has to have.
    enum Quantifier {
        ANY,
        ALL,
        NONE
    }

    /// A value, as text, or as an item or class that has an id.
    record Value(@Nullable String id, String text) {

        /// Whether both are the same, or are spelled alike but for case, accents and punctuation.
        boolean isLike(Value other) {
            if (id != null && (id.equals(other.id) || id.equals(other.text))) {
                return true;
            }
            if (other.id != null && other.id.equals(text)) {
                return true;
            }
            String key = FoldedName.key(text);
            return !key.isEmpty() && key.equals(FoldedName.key(other.text));
        }
    }
}
