package iconograph.linking.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import iconograph.contracts.EntityId;
import iconograph.contracts.Look;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/// A list of pictures of items, one JSON object a line with at least `qid`, `kind` and `file`.
final class ReferenceManifest {

    /// @param label what the item is called; empty if the list does not say
    /// @param name  as the list has it
    record Listed(EntityId item, String label, Look.Kind kind, String name, Path file) {}

    private ReferenceManifest() {}

    /// @param pictures the folder of the files; names may begin with that folder's own
    /// @throws IOException whose message names the line that is wrong
    static List<Listed> read(Path manifest, Path pictures) throws IOException {
        List<Listed> listed = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        int number = 0;
        try {
            for (String line : Files.readAllLines(manifest)) {
                number++;
                if (!line.isBlank()) {
                    listed.add(listed(json.readTree(line), pictures));
                }
            }
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + manifest, e);
        } catch (JsonProcessingException e) {
            throw new IOException("line %d of %s: not JSON".formatted(number, manifest), e);
        } catch (IllegalArgumentException e) {
            throw new IOException("line %d of %s: %s".formatted(number, manifest, e.getMessage()), e);
        }
        return List.copyOf(listed);
    }

    private static Listed listed(JsonNode line, Path pictures) {
        String name = line.path("file").asText();
        if (name.isEmpty() || !line.path("kind").isTextual()) {
            throw new IllegalArgumentException("expected qid, kind and file");
        }
        Path file = pictures.resolve(name).normalize();
        Path folder = pictures.getFileName();
        if (folder != null && Path.of(name).startsWith(folder) && !Files.exists(file)) {
            file = pictures.resolveSibling(name).normalize();
        }
        return new Listed(
                new EntityId(line.path("qid").asText()),
                line.path("label").asText(""),
                kind(line.path("kind").asText()),
                name,
                file);
    }

    /// Portraits are of faces; crests, logos, flags and whatever else are compared as they are.
    private static Look.Kind kind(String word) {
        return word.toLowerCase(Locale.ROOT).endsWith("portrait") ? Look.Kind.FACE : Look.Kind.EMBLEM;
    }
}
