package iconograph.linking.candidates;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import iconograph.linking.index.FoldedName;

/// The places whose people, and what is theirs, a word stands for: `Dutch` for the Netherlands, `Iraqis` for Iraq; and
/// likewise faiths and parties with their followers. From the table `demonyms.tsv`.
final class Demonyms {

    private static final Map<String, List<String>> PLACES = read();

    private Demonyms() {}

    /// @param key a [folded][FoldedName#key] name
    /// @return folded names of places, seldom more than one
    static List<String> places(String key) {
        List<String> places = PLACES.get(key);
        if (places == null && key.endsWith("s")) {
            places = PLACES.get(key.substring(0, key.length() - 1));
        }
        return places == null ? List.of() : places;
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> places = new HashMap<>();
        try (InputStream in = Demonyms.class.getResourceAsStream("demonyms.tsv")) {
            if (in == null) {
                throw new IllegalStateException("demonyms.tsv is not on the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t", 2);
                for (String people : columns[1].split(" ", -1)) {
                    places.computeIfAbsent(people, none -> new ArrayList<>()).add(FoldedName.key(columns[0]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read demonyms.tsv", e);
        }
        return places;
    }
}
