package iconograph.linking.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import iconograph.contracts.EntityId;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

/// Reads a file of gold mentions, one JSON object a line.
public final class GoldFile {

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(GoldMention.class);

    /// Longer documents are linked in pieces.
    private static final int MOST_TOGETHER = 50;

    private GoldFile() {}

    /// @throws IOException if the file cannot be read, or a line of it is no gold mention; the message says which
    public static void read(Path file, boolean withTypes, Consumer<GoldDocument> documents) throws IOException {
        List<GoldMention> together = new ArrayList<>();
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.isBlank()) {
                    continue;
                }
                GoldMention mention = parse(line, number, file);
                if (!together.isEmpty()
                        && (!sameDocument(together.getFirst(), mention) || together.size() == MOST_TOGETHER)) {
                    documents.accept(GoldDocument.of(together, withTypes));
                    together = new ArrayList<>();
                }
                together.add(mention);
            }
        } catch (CharacterCodingException e) {
            throw new IOException("%s is not UTF-8 after line %d".formatted(file, number), e);
        }
        if (!together.isEmpty()) {
            documents.accept(GoldDocument.of(together, withTypes));
        }
    }

    private static GoldMention parse(String line, int number, Path file) throws IOException {
        try {
            GoldMention mention = JSON.readValue(line);
            if (mention == null
                    || mention.mention() == null
                    || mention.mention().isBlank()) {
                throw new IOException("there is no mention");
            }
            if (mention.qid() != null) {
                EntityId checked = new EntityId(mention.qid());
                Objects.requireNonNull(checked);
            }
            return mention;
        } catch (JsonProcessingException e) {
            throw new IOException("line %d of %s: %s".formatted(number, file, e.getOriginalMessage()), e);
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException("line %d of %s: %s".formatted(number, file, e.getMessage()), e);
        }
    }

    private static boolean sameDocument(GoldMention one, GoldMention other) {
        return one.doc() != null && one.doc().equals(other.doc()) && Objects.equals(one.text(), other.text());
    }
}
