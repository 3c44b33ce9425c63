package iconograph.graph.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;

import iconograph.graph.GraphConfig;
import iconograph.graph.SyntheticPosts;
import iconograph.graph.facts.DatedFacts;
import iconograph.graph.facts.Facts;
import iconograph.graph.rdf.Profile;
import iconograph.graph.rdf.RdfStore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportJobsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private RdfStore store;
    private Path files;

    @BeforeEach
    void fill(@TempDir Path directory) {
        files = directory.resolve("exports");
        store = RdfStore.open(directory.resolve("rdf"));
        store.write(SyntheticPosts.draw(200, 3).stream()
                .map(event -> new DatedFacts(Facts.of(event), Map.of(), NOON))
                .toList());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void keepsAFileThatOutlivesARestart() throws IOException {
        ExportJob job;
        try (ExportJobs jobs = jobs(limits(20, 1 << 30), NOON)) {
            job = finished(jobs, jobs.start(Format.NQUADS, Profile.RDF12).orElseThrow());
            assertThat(job.statements()).isGreaterThan(1000);
        }

        try (ExportJobs again = jobs(limits(20, 1 << 30), NOON)) {
            assertThat(again.find(job.id())).contains(job);
            assertThat(Files.readAllLines(again.file(job))).hasSize((int) job.statements());
            assertThat(again.file(job)).hasSize(job.bytes());
        }
    }

    @Test
    void saysOfWhatARestartFoundHalfDoneThatItFailed() throws IOException {
        ExportJob job;
        ExportJob cut;
        try (ExportJobs jobs = jobs(limits(20, 1 << 30), NOON)) {
            job = finished(jobs, jobs.start(Format.NQUADS, Profile.RDF12).orElseThrow());
            cut = finished(jobs, jobs.start(Format.TRIG, Profile.RDF12).orElseThrow());
            Files.writeString(jobs.file(cut), "cut off");
        }
        Path note = files.resolve(job.id() + ".json");
        Files.writeString(note, Files.readString(note).replace("\"finished\",", "\"running\","));
        Files.move(files.resolve(job.id() + ".file"), files.resolve(job.id() + ".part"));

        try (ExportJobs again = jobs(limits(20, 1 << 30), NOON)) {
            assertThat(again.find(job.id())).hasValueSatisfying(it -> {
                assertThat(it.state()).isEqualTo(ExportJob.State.failed);
                assertThat(it.reason()).contains("start another");
            });
            assertThat(again.find(cut.id()))
                    .hasValueSatisfying(it -> assertThat(it.reason()).contains("no longer what was written"));
        }
        assertThat(files.toFile().list()).containsExactlyInAnyOrder(job.id() + ".json", cut.id() + ".json");
    }

    @Test
    void keepsSoManyAndSoLong() {
        ExportJob first;
        ExportJob second;
        try (ExportJobs jobs = jobs(limits(2, 1 << 30), NOON)) {
            first = finished(jobs, jobs.start(Format.NQUADS, Profile.RDF12).orElseThrow());
        }
        try (ExportJobs jobs = jobs(limits(2, 1 << 30), NOON.plusSeconds(1))) {
            second = finished(jobs, jobs.start(Format.NQUADS, Profile.RDF12).orElseThrow());
        }
        try (ExportJobs jobs = jobs(limits(2, 1 << 30), NOON.plusSeconds(2))) {
            finished(jobs, jobs.start(Format.NQUADS, Profile.RDF12).orElseThrow());

            assertThat(jobs.find(first.id())).isEmpty();
            assertThat(jobs.find(second.id())).isPresent();
        }
        try (ExportJobs jobs = jobs(limits(2, 1 << 30), NOON.plus(Duration.ofHours(2)))) {
            assertThat(jobs.find(second.id())).isEmpty();
        }
        assertThat(files.toFile().list()).isEmpty();
    }

    @Test
    void givesUpAFileThatGrowsTooLarge() {
        try (ExportJobs jobs = jobs(limits(2, 10_000), NOON)) {
            ExportJob job = ended(jobs, jobs.start(Format.NQUADS, Profile.RDF12).orElseThrow());

            assertThat(job.state()).isEqualTo(ExportJob.State.failed);
            assertThat(job.reason()).isEqualTo("the file would be larger than 10000 bytes");
            assertThat(files.toFile().list()).containsExactly(job.id() + ".json");
        }
    }

    @Test
    void letsSoManyWaitAndNoMore() {
        try (ExportJobs jobs = jobs(limits(20, 1 << 30), NOON)) {
            long started = Stream.generate(() -> jobs.start(Format.COCO, Profile.RDF12))
                    .takeWhile(it -> it.isPresent())
                    .limit(1000)
                    .count();

            assertThat(started).isBetween(3L, 999L);
        }
    }

    @Test
    void leavesNothingOfWhatIsDeleted() {
        try (ExportJobs jobs = jobs(limits(20, 1 << 30), NOON)) {
            ExportJob job = jobs.start(Format.NQUADS, Profile.RDF12).orElseThrow();

            assertThat(jobs.delete(job.id())).isTrue();
            assertThat(jobs.find(job.id())).isEmpty();
            assertThat(jobs.delete(job.id())).isFalse();
            await().untilAsserted(() -> assertThat(files.toFile().list()).isEmpty());
        }
    }

    private ExportJobs jobs(GraphConfig.Export limits, Instant now) {
        return new ExportJobs(new GraphExport(store), limits, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static ExportJob finished(ExportJobs jobs, ExportJob job) {
        ExportJob ended = ended(jobs, job);
        assertThat(ended.state()).isEqualTo(ExportJob.State.finished);
        return ended;
    }

    private static ExportJob ended(ExportJobs jobs, ExportJob job) {
        await().until(() -> jobs.find(job.id()).orElseThrow().isOver());
        return jobs.find(job.id()).orElseThrow();
    }

    private GraphConfig.Export limits(int kept, long bytes) {
        return new GraphConfig.Export() {
            @Override
            public Path directory() {
                return files;
            }

            @Override
            public int running() {
                return 1;
            }

            @Override
            public int waiting() {
                return 2;
            }

            @Override
            public int kept() {
                return kept;
            }

            @Override
            public Duration age() {
                return Duration.ofHours(1);
            }

            @Override
            public long bytes() {
                return bytes;
            }
        };
    }
}
