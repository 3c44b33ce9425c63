package iconograph.laptop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The script `iconograph`, with a JDK and a Maven that only say how they were called.
class ScriptIT {

    private static final Instant BUILT = Instant.parse("2026-01-01T12:00:00Z");

    private final Path root;

    /// People keep their work in folders such as `src`, which is no reason to build.
    ScriptIT(@TempDir Path folder) {
        this.root = folder.resolve("src/iconograph");
    }

    @BeforeEach
    void makeTheHouse() throws IOException {
        Path real = Path.of(System.getProperty("iconograph.root"));
        file("iconograph", Files.readString(real.resolve("iconograph")), Duration.ofHours(-1));
        file(".mvn/find-jdk.sh", Files.readString(real.resolve(".mvn/find-jdk.sh")), Duration.ofHours(-1));
        program("mvnw", "touch maven-was-here");
        program("jdk/bin/npm", "exit 1");
        program("jdk/bin/javac", "echo javac 25");
        program("jdk/bin/java", "echo java \"$@\"");
        file("deploy/laptop/target/quarkus-app/quarkus-run.jar", "", Duration.ZERO);
        file("deploy/laptop/target/built", "", Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pom.xml",
                "contracts/src/main/java/iconograph/contracts/Post.java",
                "web-ui/index.html",
                "web-ui/package.json",
                "web-ui/src/main.tsx",
                "web-ui/tsconfig.json",
                "web-ui/vite.config.ts",
                ".mvn/jvm.config"
            })
    void buildsAgainWhenSomethingOfTheProgramIsNewer(String source) throws IOException, InterruptedException {
        file(source, "", Duration.ofHours(1));

        iconograph();

        assertThat(root.resolve("maven-was-here")).exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "contracts/src/test/java/iconograph/contracts/PostTest.java",
                "contracts/target/classes/post.json",
                "web-ui/README.md",
                "web-ui/e2e/journey.mjs",
                "web-ui/node_modules/react/index.js"
            })
    void runsWhatIsThereWhenOnlyOtherFilesAreNewer(String file) throws IOException, InterruptedException {
        file(file, "", Duration.ofHours(1));

        iconograph();

        assertThat(root.resolve("maven-was-here")).doesNotExist();
    }

    @Test
    void handsTheWordsOnToTheProgram() throws IOException, InterruptedException {
        assertThat(iconograph("run", "--port", "0")).startsWith("java ").endsWith("quarkus-run.jar run --port 0");
    }

    private String iconograph(String... words) throws IOException, InterruptedException {
        ProcessBuilder script =
                new ProcessBuilder("sh", root.resolve("iconograph").toString());
        script.command().addAll(List.of(words));
        Path jdk = root.resolve("jdk");
        script.environment().put("JAVA_HOME", jdk.toString());
        script.environment().merge("PATH", jdk.resolve("bin").toString(), (path, ours) -> ours + ":" + path);
        script.environment().remove("ICONOGRAPH_NO_BUILD");
        Process process = script.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        assertThat(process.waitFor()).isZero();
        return out;
    }

    private void program(String name, String script) throws IOException {
        Path program = file(name, "#!/bin/sh\n" + script + "\n", Duration.ofHours(-1));
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    /// @param age of the file after the last build
    private Path file(String name, String text, Duration age) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
        return Files.setLastModifiedTime(file, FileTime.from(BUILT.plus(age)));
    }
}
