package iconograph.models.training;

/// How far two texts are apart.
final class EditDistance {

    private EditDistance() {}

    /// The least number of characters to insert, to leave out or to replace, so that one text becomes the other.
    ///
    /// @see <a href="https://doi.org/10.1145/321796.321811">Wagner and Fischer, 1974</a>
    static int between(String text, String other) {
        int[] from = text.codePoints().toArray();
        int[] to = other.codePoints().toArray();
        int[] row = new int[to.length + 1];
        for (int j = 0; j <= to.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length; i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length; j++) {
                int replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length];
    }
}
