package iconograph.contracts;

/// That a post says how the bearers of two of its mentions relate.
///
/// @param head  the mention that the relation starts from, an index into the extraction's mentions
/// @param tail  the mention that it leads to, likewise
/// @param type  from the model's label set, such as `/per/org/member_of`
/// @param score the model's confidence, from 0 to 1
public record Relation(int head, int tail, String type, double score) {

    public Relation {
        Score.checked(score);
        if (head < 0 || tail < 0 || head == tail) {
            throw new IllegalArgumentException("not two mentions: %d and %d".formatted(head, tail));
        }
    }
}
