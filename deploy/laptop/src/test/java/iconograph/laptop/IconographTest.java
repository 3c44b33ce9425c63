package iconograph.laptop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class IconographTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "run",
                "demo",
                "build-graph",
                "export",
                "train",
                "calibrate",
                "evaluate",
                "evaluate ner",
                "evaluate relations",
                "evaluate faces",
                "evaluate linking",
                "wikidata",
                "wikidata import",
                "wikidata fit-ranking"
            })
    void everyCommandExplainsItself(String command) {
        assertThat(execute((command + " --help").trim().split(" "))).isZero();

        assertThat(out.toString()).contains("Usage: iconograph").contains("--help");
    }

    @Test
    void answersAnUnknownCommandWithTwoAndAHint() {
        assertThat(execute("built-graph")).isEqualTo(2);

        assertThat(err.toString()).contains("build-graph");
    }

    @Test
    void saysInOneLineThatAFileOfPostsIsMissing(@TempDir Path folder) {
        assertThat(execute("build-graph", "nowhere.jsonl", "--home", folder.toString()))
                .isEqualTo(1);

        assertThat(err.toString()).isEqualToIgnoringNewLines("iconograph: there is no file nowhere.jsonl");
    }

    @Test
    void saysBeforeAnythingIsStartedThatTheExportCannotBeWritten(@TempDir Path folder) throws IOException {
        Path posts = Files.writeString(folder.resolve("posts.jsonl"), "{\"text\": \"Messi\"}");
        Path home = folder.resolve("home");

        for (Path output : List.of(folder, posts.resolve("graph.nq"))) {
            assertThat(execute(
                            "build-graph", posts.toString(), "--home", home.toString(), "--output", output.toString()))
                    .isEqualTo(1);
            assertThat(err.toString())
                    .contains("iconograph: cannot write " + output)
                    .contains("--output");
        }
        assertThat(home).doesNotExist();
    }

    @Test
    void makesNoStarterIndexWhereAnotherIndexWasAskedFor(@TempDir Path folder) {
        Path index = folder.resolve("wikidatta");

        assertThat(execute("run", "--home", folder.toString(), "--index", index.toString(), "--port", "0"))
                .isEqualTo(1);

        assertThat(err.toString()).contains("there is no Wikidata index in " + index);
        assertThat(index).doesNotExist();
    }

    @Test
    void saysThatThePortIsTakenAndWhatToDo(@TempDir Path folder) throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = String.valueOf(other.getLocalPort());

            assertThat(execute("run", "--home", folder.toString(), "--port", port))
                    .isEqualTo(1);

            assertThat(err.toString()).contains("port " + port).contains("--port");
        }
    }

    @Test
    void saysThatTheHomeCannotBeWritten(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        assertThat(execute("run", "--home", file.toString(), "--port", "0")).isEqualTo(1);

        assertThat(err.toString()).contains("cannot write to " + file).contains("--home");
    }

    @Test
    void saysWhoOwnsTheHome(@TempDir Path folder) throws IOException, InterruptedException {
        Process owner = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HomeOwner.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(owner.inputReader().readLine()).startsWith("owned");

            assertThat(execute("run", "--home", folder.toString(), "--port", "0"))
                    .isEqualTo(1);

            assertThat(err.toString()).contains("in use");
        } finally {
            owner.destroyForcibly().waitFor();
        }
        Home.own(folder).orElseThrow().close(); // the end of its owner sets it free
    }

    private int execute(String... words) {
        CommandLine command =
                Iconograph.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command.execute(words);
    }
}
