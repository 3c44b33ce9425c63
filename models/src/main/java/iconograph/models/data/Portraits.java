package iconograph.models.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// The portraits among reference pictures of Wikidata items; logos and crests are left out.
///
/// A file that is listed twice counts once, and what is given for two people is left out: whose it is is not known.
public final class Portraits {

    private static final Set<String> KINDS = Set.of("portrait", "p18-portrait");

    /// A picture of a person.
    ///
    /// @param person the item's identifier, such as `Q42`
    public record Portrait(String person, Path file) {}

    private Portraits() {}

    /// @param folder holds `pictures.jsonl`, one object a line with at least `qid`, `kind` and `file`, and those files
    /// @throws IOException whose message names the file, and the line that is wrong
    public static List<Portrait> read(Path folder) throws IOException {
        Path list = folder.resolve("pictures.jsonl");
        Set<Portrait> portraits = new LinkedHashSet<>();
        ObjectMapper json = new ObjectMapper();
        int number = 0;
        try {
            for (String line : Files.readAllLines(list, UTF_8)) {
                number++;
                JsonNode picture = json.readTree(line);
                if (!picture.path("qid").isTextual() || !picture.path("file").isTextual()) {
                    throw new IOException("%s, line %d: expected qid, kind and file".formatted(list, number));
                }
                if (KINDS.contains(picture.path("kind").asText())) {
                    Path file = folder.resolve(picture.path("file").asText());
                    portraits.add(new Portrait(picture.path("qid").asText(), file));
                }
            }
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + list, e);
        } catch (JsonProcessingException e) {
            throw new IOException("%s, line %d: not JSON".formatted(list, number), e);
        }
        return ofOnePerson(List.copyOf(portraits));
    }

    private static List<Portrait> ofOnePerson(List<Portrait> portraits) throws IOException {
        List<ByteBuffer> contents = new ArrayList<>();
        Map<ByteBuffer, Set<String>> people = new HashMap<>();
        for (Portrait portrait : portraits) {
            ByteBuffer content = ByteBuffer.wrap(content(portrait.file()));
            contents.add(content);
            people.computeIfAbsent(content, key -> new LinkedHashSet<>()).add(portrait.person());
        }
        List<Portrait> kept = new ArrayList<>();
        for (int i = 0; i < portraits.size(); i++) {
            if (people.getOrDefault(contents.get(i), Set.of()).size() == 1) {
                kept.add(portraits.get(i));
            }
        }
        return List.copyOf(kept);
    }

    private static byte[] content(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + file, e);
        }
    }
}
