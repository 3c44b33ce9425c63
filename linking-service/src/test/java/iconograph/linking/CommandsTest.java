package iconograph.linking;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import iconograph.contracts.EntityId;
import iconograph.linking.index.ItemFixtures;
import iconograph.linking.index.WikidataIndex;
import iconograph.linking.index.WikidataItem;
import iconograph.linking.ranking.RankingModel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
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
    void updatesFromAFile() throws IOException {
        Path index = ItemFixtures.index(folder, ItemFixtures.TOWN_AND_TEAM);
        Path changed =
                Files.writeString(folder.resolve("changed.jsonl"), "{\"id\":\"Q2\",\"missing\":\"\"}\nnot an item\n");

        assertThat(run(new UpdateCommand(), changed.toString(), "--index", index.toString()))
                .isZero();

        assertThat(out.toString()).startsWith("9 items in ").contains("1 gone");
        assertThat(err.toString()).contains("1 lines could not be read; the first: line 2 of changed.jsonl");
    }

    @Test
    void updatesFromAListOfItemsThatItLoads() throws IOException {
        Path index = ItemFixtures.index(folder, ItemFixtures.TOWN_AND_TEAM);
        Path ids = Files.writeString(folder.resolve("ids.txt"), "Q2\nQ7\n\nQ8\n");
        WireMockServer wikidata =
                new WireMockServer(WireMockConfiguration.options().dynamicPort());
        wikidata.stubFor(any(anyUrl())
                .willReturn(okJson("{\"entities\":{\"Q2\":{\"id\":\"Q2\",\"missing\":\"\"},"
                        + "\"Q7\":{\"type\":\"item\",\"id\":\"Q7\",\"labels\":{\"en\":{\"value\":\"Seven\"}}},"
                        + "\"Q90\":{\"type\":\"item\",\"id\":\"Q90\",\"redirects\":{\"from\":\"Q8\",\"to\":\"Q90\"},"
                        + "\"labels\":{\"en\":{\"value\":\"Paris\"}}}},\"success\":1}")));
        wikidata.start();
        try {
            assertThat(run(
                            new UpdateCommand(),
                            "--ids",
                            ids.toString(),
                            "--contact",
                            "me@example.org",
                            "--api",
                            wikidata.url("/"),
                            "--index",
                            index.toString(),
                            "--json"))
                    .isZero();
        } finally {
            wikidata.stop();
        }

        JsonNode report = new ObjectMapper().readTree(out.toString());
        assertThat(report.get("added").asInt()).isEqualTo(1);
        assertThat(report.get("changed").asInt()).isEqualTo(1);
        assertThat(report.get("removed").asInt()).isEqualTo(1);
        try (WikidataIndex read = WikidataIndex.open(index)) {
            assertThat(read.find(new EntityId("Q8"))).map(WikidataItem::label).contains("Paris");
            assertThat(read.named("seven", 5)).hasSize(1);
        }
    }

    @Test
    void tellsAWrongCallOfUpdate() throws IOException {
        Path ids = Files.writeString(folder.resolve("ids.txt"), "Q2\nParis\n");
        Path index = ItemFixtures.index(folder, ItemFixtures.TOWN_AND_TEAM);

        assertThat(run(new UpdateCommand())).isEqualTo(2);
        assertThat(run(new UpdateCommand(), "--ids", ids.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--ids needs --contact");
        assertThat(run(
                        new UpdateCommand(),
                        "--ids",
                        ids.toString(),
                        "--contact",
                        "me@example.org",
                        "--index",
                        index.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("not a Wikidata item: Paris");
        assertThat(run(new ImportCommand(), ids.toString(), "--languages", "english!"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("not a language of Wikidata: english!");
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
