package iconograph.linking;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/// Shows people how far files have been read.
final class FileProgress {

    private FileProgress() {}

    /// @param where people look
    /// @param what  is being done, in a word
    /// @param bytes to be read
    /// @param read  so far
    /// @param said  beside it
    static <T> T showing(
            PrintStream where, String what, long bytes, LongSupplier read, Supplier<String> said, Callable<T> work)
            throws IOException, InterruptedException {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread.ofPlatform().name("wikidata-files").start(() -> {
            try {
                result.complete(work.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        try (ProgressBar progress = new ProgressBarBuilder()
                .setTaskName(what)
                .setInitialMax(bytes)
                .setUnit(" MB", 1_000_000)
                .setUpdateIntervalMillis(500)
                .setConsumer(new ConsoleProgressBarConsumer(where))
                .build()) {
            while (true) {
                try {
                    return result.get(250, TimeUnit.MILLISECONDS);
                } catch (TimeoutException stillRunning) {
                    progress.stepTo(read.getAsLong());
                    progress.setExtraMessage(said.get());
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        }
    }
}
