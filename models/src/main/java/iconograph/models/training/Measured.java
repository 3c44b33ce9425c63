package iconograph.models.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// What benchmarks measure.
final class Measured {

    private static final String ALL = "memoryMegabytes";

    private Measured() {}

    /// How long something takes.
    static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    /// The value that a share of all does not exceed.
    ///
    /// @param values at least one
    /// @param share  in [0, 1]; a half for the median
    static double quantile(List<Double> values, double share) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * (sorted.size() - 1))));
    }

    /// What the process holds of the machine's memory, its files included; nothing where the system does not tell.
    static OptionalLong megabytes() throws IOException, InterruptedException {
        return memory().get(ALL) instanceof Long all ? OptionalLong.of(all) : OptionalLong.empty();
    }

    /// What the process holds of the machine's memory, its files included, where the system tells.
    static Map<String, Object> memory() throws IOException, InterruptedException {
        Map<String, Object> facts = new LinkedHashMap<>();
        System.gc();
        Thread.sleep(500); // what was collected gives back its files a little later
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/smaps_rollup"))) {
                String[] parts = line.split("\\s+");
                switch (parts[0]) {
                    case "Pss:" -> facts.put(ALL, Long.parseLong(parts[1]) / 1024);
                    case "Pss_Anon:" -> facts.put("memoryMegabytesWithoutFiles", Long.parseLong(parts[1]) / 1024);
                    default -> {}
                }
            }
        } catch (NoSuchFileException e) {
            return Map.of(); // not Linux
        }
        return facts;
    }
}
