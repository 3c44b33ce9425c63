package iconograph.models.data;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/// The relations of a data set, in a fixed order; the first stands for "none of them".
///
/// A relation's name says what it leads from and to: `/per/org/member_of` from a person to an organisation.
public record RelationLabels(List<String> names) {

    private static final Map<String, String> TYPES = Map.of("per", "PER", "loc", "LOC", "org", "ORG", "misc", "OTHER");

    public RelationLabels {
        names = List.copyOf(names);
    }

    /// The types of what a relation leads from and to: `PER`, `LOC`, `ORG` or `OTHER`.
    public record Ends(String head, String tail) {}

    /// Of MNRE's second version.
    public static RelationLabels mnre() {
        return new RelationLabels(List.of(
                "None",
                "/per/per/parent",
                "/per/per/siblings",
                "/per/per/couple",
                "/per/per/neighbor",
                "/per/per/peer",
                "/per/per/charges",
                "/per/per/alumi",
                "/per/per/alternate_names",
                "/per/org/member_of",
                "/per/loc/place_of_residence",
                "/per/loc/place_of_birth",
                "/per/misc/present_in",
                "/per/misc/awarded",
                "/per/misc/race",
                "/per/misc/religion",
                "/per/misc/nationality",
                "/org/org/alternate_names",
                "/org/org/subsidiary",
                "/org/loc/locate_at",
                "/loc/loc/contain",
                "/misc/misc/part_of",
                "/misc/loc/held_on"));
    }

    /// @throws IllegalArgumentException if there is no such relation
    public int indexOf(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("there is no relation '%s'".formatted(name));
        }
        return index;
    }

    /// Whether a relation can lead from a mention of one type to one of another; "none" always can.
    ///
    /// @param head `PER`, `LOC`, `ORG` or `OTHER`
    public boolean fits(int label, String head, String tail) {
        if (label == 0) {
            return true;
        }
        return ends(label).equals(new Ends(head, tail));
    }

    /// @param label of a relation, not of "none"
    public Ends ends(int label) {
        String[] parts = names.get(label).split("/");
        return new Ends(requireNonNull(TYPES.get(parts[1])), requireNonNull(TYPES.get(parts[2])));
    }
}
