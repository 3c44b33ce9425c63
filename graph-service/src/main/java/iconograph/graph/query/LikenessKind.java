package iconograph.graph.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// By what regions are compared, what tells most first.
enum LikenessKind {
    FACE,
    /// What kind of thing it is, as far as a detector tells.
    THING,
    /// Colours, where they are, and which way edges run.
    EMBLEM;

    /// As the graph and whoever asks call it.
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The index of all looks of this kind.
    String index() {
        return "look_" + word();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(LikenessKind::word).toList();
    }

    static Optional<LikenessKind> called(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
