package iconograph.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import iconograph.linking.index.ItemFixtures;
import iconograph.linking.ranking.RankingModel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandsTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void importsIntoTheDataDirectory() throws IOException {
        Path items = Files.write(folder.resolve("items.jsonl"), ItemFixtures.TOWN_AND_TEAM);

        assertThat(run(new ImportCommand(), items.toString(), "--home", folder.toString(), "--json"))
                .isZero();

        JsonNode report = new ObjectMapper().readTree(out.toString());
        assertThat(report.get("items").asLong()).isEqualTo(ItemFixtures.TOWN_AND_TEAM.size());
        assertThat(report.get("malformed").asLong()).isZero();
        assertThat(report.get("megabytesPerSecond").asDouble()).isPositive();
        assertThat(folder.resolve("wikidata/index.json")).exists();
    }

    @Test
    void reportsLinesThatItCouldNotRead() throws IOException {
        Path items = Files.writeString(
                folder.resolve("items.jsonl"), ItemFixtures.TOWN_AND_TEAM.getFirst() + "\nnot an item\n");

        assertThat(run(new ImportCommand(), items.toString(), "--home", folder.toString()))
                .isZero();

        assertThat(out.toString()).startsWith("1 items in ").contains("1 malformed");
        assertThat(err.toString()).startsWith("1 lines could not be read; the first: line 2 of items.jsonl");
    }

    @Test
    void tellsAWrongCallFromAFileThatIsNoGood() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.jsonl"));

        assertThat(run(new ImportCommand())).isEqualTo(2);
        assertThat(run(new ImportCommand(), folder.resolve("missing").toString()))
                .isEqualTo(2);
        assertThat(run(new ImportCommand(), empty.toString(), "--home", folder.toString()))
                .isEqualTo(1);
        assertThat(run(new EvaluateLinkingCommand())).isEqualTo(2);
        assertThat(run(
                        new EvaluateLinkingCommand(),
                        "--data",
                        folder.resolve("missing").toString()))
                .isEqualTo(2);
        assertThat(run(new EvaluateLinkingCommand(), "--data", empty.toString(), "--index", folder.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("there is no Wikidata index in");
    }

    @Test
    void measuresLinking() throws IOException {
        Path index = ItemFixtures.index(folder, ItemFixtures.TOWN_AND_TEAM);
        Path gold = Files.write(
                folder.resolve("gold.jsonl"),
                List.of(
                        "{\"doc\":\"1\",\"text\":\"🎉 in Paris\",\"start\":5,\"end\":10,\"mention\":\"Paris\",\"qid\":\"Q90\",\"title\":\"Paris\",\"type\":null}",
                        "{\"doc\":\"2\",\"text\":null,\"start\":null,\"end\":null,\"mention\":\"Kevin Durant\",\"qid\":\"Q29545\"}",
                        "{\"doc\":\"2\",\"text\":null,\"start\":null,\"end\":null,\"mention\":\"Xanthippe Quux\",\"qid\":null}",
                        "{\"doc\":\"2\",\"text\":null,\"start\":null,\"end\":null,\"mention\":\"Q. Elsewhere\",\"qid\":\"Q999999\"}"));

        assertThat(run(new EvaluateLinkingCommand(), "--data", gold.toString(), "--index", index.toString(), "--json"))
                .isZero();

        JsonNode scores = new ObjectMapper().readTree(out.toString());
        assertThat(scores.get("mentions").asInt()).isEqualTo(4);
        assertThat(scores.get("accuracy").asDouble()).isEqualTo(2.0 / 3);
        assertThat(scores.get("accuracyInIndex").asDouble()).isEqualTo(1);
        assertThat(scores.get("recallAt1").asDouble()).isEqualTo(1);
        assertThat(scores.get("recallAt50").asDouble()).isEqualTo(1);
        assertThat(scores.get("nilAccuracy").asDouble()).isEqualTo(1);
        assertThat(scores.get("popularityBaseline").asDouble()).isEqualTo(1);
        assertThat(scores.get("calibrationError").asDouble()).isBetween(0.0, 1.0);
        assertThat(scores.get("millisMost").asDouble())
                .isGreaterThanOrEqualTo(scores.get("millisHalf").asDouble());
        assertThat(scores.has("seconds")).isTrue();
    }

    @Test
    void measuresAmongNamesakes() throws IOException {
        Path index = ItemFixtures.index(folder, ItemFixtures.TOWN_AND_TEAM);
        Path gold = Files.writeString(folder.resolve("gold.jsonl"), "{\"mention\":\"Paris\",\"qid\":\"Q90\"}\n");

        assertThat(run(
                        new EvaluateLinkingCommand(),
                        "--data",
                        gold.toString(),
                        "--index",
                        index.toString(),
                        "--namesakes",
                        "200",
                        "--json"))
                .isZero();

        assertThat(new ObjectMapper().readTree(out.toString()).get("recallAt50").asDouble())
                .isEqualTo(1);
    }

    @Test
    void learnsToGuessTypes() throws IOException {
        Path words = Files.writeString(
                folder.resolve("words.conll"),
                "in O\nParis B-LOC\n. O\n\nmet O\nAda B-PER\n. O\n\nso O\nin O\nRome B-LOC\n. O\n\n"
                        + "in O\nKyiv B-LOC\n! O\n\n2 in O ['N'] [2]\n3 Oslo B-Loc ['N'] [3]\n");

        assertThat(run(new FitTypesCommand(), "--data", words.toString())).isZero();

        assertThat(out.toString().lines().map(line -> line.split("\t")[0])).contains("-1 in");
    }

    @Test
    void learnsARankingThatCanBeShipped() throws IOException {
        Path index = ItemFixtures.index(folder, ItemFixtures.TOWN_AND_TEAM);
        Path gold = Files.writeString(
                folder.resolve("gold.jsonl"),
                "{\"mention\":\"Paris\",\"qid\":\"Q90\",\"type\":\"loc\"}\n{\"mention\":\"Paris Quux\",\"qid\":null}\n");

        assertThat(run(new FitRankingCommand(), "--data", gold.toString(), "--index", index.toString()))
                .isZero();

        RankingModel learned = new ObjectMapper().readValue(out.toString(), RankingModel.class);
        assertThat(learned.weights()).hasSameSizeAs(RankingModel.shipped().weights());
    }

    @Test
    void saysWhichLineOfTheGoldIsWrong() throws IOException {
        Path index = ItemFixtures.index(folder, ItemFixtures.TOWN_AND_TEAM);
        Path gold = Files.writeString(
                folder.resolve("gold.jsonl"),
                "{\"mention\":\"Paris\",\"qid\":\"Q90\"}\n{\"mention\":\"x\",\"qid\":\"90\"}\n");

        assertThat(run(new EvaluateLinkingCommand(), "--data", gold.toString(), "--index", index.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("line 2 of " + gold + ": not a Wikidata item: 90");
    }

    private int run(Object command, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
