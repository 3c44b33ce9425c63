package iconograph.linking.index;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/// Prints how fast a dump of at least two gigabytes is imported, and in how much memory. Its name keeps it out of the
/// ordinary tests:
///
/// ```
/// ./mvnw -pl linking-service -am test -Dtest=ImportBenchmark -Dsurefire.failIfNoSpecifiedTests=false \
///     -Dtest.jvm='-Xmx256m -XX:+UseSerialGC -Ddump=SLICE -Dmegabytes=2048'
/// ```
class ImportBenchmark {

    @Test
    void printsHowFastADumpIsImported() throws IOException {
        Path source = Path.of(System.getProperty("dump", "../../shared/data/wikidata/dump-slice.json.gz"));
        long bytes = Long.getLong("megabytes", 2_048) << 20;
        Path folder = Files.createTempDirectory("iconograph-import");
        Path dump = folder.resolve("dump.json");
        Path index = folder.resolve("index");
        try {
            long items = SyntheticDump.write(source, dump, bytes);
            System.out.printf("%,d items in %,d MB%n", items, Files.size(dump) / 1_000_000);
            double before = processorSeconds();
            ImportReport report = new WikidataImport(index, Languages.ENGLISH).run(List.of(dump));
            System.out.printf(
                    "%,d items, %,d malformed, %.1f s, %.1f MB/s, %.1f s of processors, %.1f MB/s a processor%n",
                    report.items(),
                    report.malformed(),
                    report.seconds(),
                    report.megabytesPerSecond(),
                    processorSeconds() - before,
                    report.plainBytes() / 1e6 / (processorSeconds() - before));
            System.out.printf("index: %,d MB%n", size(index) / 1_000_000);
            System.out.printf("heap at most: %,d MiB%n", heapAtMost() >> 20);
            System.out.println("memory of the process at most: " + residentAtMost());
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted((a, b) -> b.compareTo(a))
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    /// What other programs on the machine take away does not change this figure.
    private static double processorSeconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1000.0;
    }

    private static long heapAtMost() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private static String residentAtMost() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return "unknown";
        }
        try (Stream<String> lines = Files.lines(status)) {
            return String.join(
                    ", ",
                    lines.filter(line -> line.matches("(VmHWM|RssAnon|RssFile):.*"))
                            .map(line -> line.replaceAll("\\s+", " "))
                            .toList());
        }
    }

    private static long size(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
