package iconograph.models.papers.scanner;

import java.util.ArrayList;
import java.util.List;

import iconograph.models.names.NameSettings;

/// What SCANNER is made of.
///
/// @param names           the encoder, the types, and what is looked at of texts and pictures
/// @param namePieces      what is looked at of a candidate, in word pieces, at least 1
/// @param bearers         how many bearers of a candidate's name it is told about
/// @param knowledgePieces what is looked at of what is known about them, in word pieces; 0 reads without
/// @param together        candidates that are asked about in one pass, at least 1
/// @param stretch         words around and between them that are seen with them, at least 1
public record ScannerSettings(
        NameSettings names, int namePieces, int bearers, int knowledgePieces, int together, int stretch) {

    /// The one type of the first stage.
    static final String ANY = "NAME";

    public ScannerSettings {
        if (namePieces < 1 || bearers < 0 || knowledgePieces < 0 || together < 1 || stretch < 1) {
            throw new IllegalArgumentException(
                    "%d pieces of a name, %d of knowledge of %d bearers, %d candidates, %d words"
                            .formatted(namePieces, knowledgePieces, bearers, together, stretch));
        }
        int longest = together * (namePieces + knowledgePieces + 3) + names.contextPieces() + stretch + 2;
        if (longest > names.encoder().positions()) {
            throw new IllegalArgumentException("%d pieces are more than the encoder's %d"
                    .formatted(longest, names.encoder().positions()));
        }
    }

    /// For a benchmark.
    ///
    /// @param set such as `twitter2017`
    public static ScannerSettings benchmark(String set) {
        return new ScannerSettings(NameSettings.benchmark(set), 8, 2, 14, 8, 100);
    }

    /// Those of the first stage, which knows one type.
    NameSettings detecting() {
        return new NameSettings(
                names.encoder(), names.adapters(), List.of(ANY), names.piecesPerWord(), names.contextPieces());
    }

    /// What a candidate may be: "no name" first, then the types.
    List<String> classes() {
        List<String> classes = new ArrayList<>(List.of("none"));
        classes.addAll(names.types());
        return classes;
    }
}
