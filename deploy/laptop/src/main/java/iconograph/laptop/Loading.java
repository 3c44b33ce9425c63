package iconograph.laptop;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import iconograph.laptop.JourneyClient.Answer;
import iconograph.laptop.JourneyClient.Progress;
import iconograph.laptop.PostsFile.Line;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/// Takes the posts of a file through the whole journey and shows how far they are.
final class Loading {

    private static final int MOST_POSTS_AT_ONCE = 32;
    // A batch is in memory more than once, here and in the server, which may be in this very process.
    private static final long ENOUGH_AT_ONCE = 8 << 20;
    private static final long LOOK_MILLIS = 200;

    private final JourneyClient server;
    private final PrintWriter err;
    private int kept;
    private int repeated;
    private int refused;

    Loading(JourneyClient server, PrintWriter err) {
        this.server = server;
        this.err = err;
    }

    /// What became of the lines of a file.
    ///
    /// @param kept     new or edited posts
    /// @param repeated posts that were there already
    /// @param refused  lines that are no post; each was told about on standard error
    /// @param putAside posts that a step could not read, since the file was begun
    /// @param seconds  from the first post sent to the last one in the graph
    record Outcome(int kept, int repeated, int refused, long putAside, double seconds) {

        /// New and edited posts only; one that was there already takes no road.
        double postsPerSecond() {
            return seconds == 0 ? 0 : kept / seconds;
        }
    }

    /// @param limit how many posts at most
    /// @throws IOException if the file cannot be read
    Outcome load(Path file, String source, int limit) throws IOException, InterruptedException {
        int posts = PostsFile.count(file, limit);
        if (posts == 0) {
            throw new IOException("%s holds no posts".formatted(file));
        }
        long begin = System.nanoTime();
        Progress before = server.progress();
        try (PostsFile lines = PostsFile.open(file, source);
                ProgressBar bar = bar(posts)) {
            int sent = 0;
            while (sent < posts) {
                List<Line> next = lines.next(Math.min(MOST_POSTS_AT_ONCE, posts - sent), ENOUGH_AT_ONCE);
                if (next.isEmpty()) {
                    break; // the file has become shorter since its posts were counted
                }
                send(next);
                sent += next.size();
                show(bar, server.progress(), before);
            }
            Progress progress = server.progress();
            while (!progress.arrived()) {
                Thread.sleep(LOOK_MILLIS);
                progress = server.progress();
                show(bar, progress, before);
            }
            bar.stepTo(posts);
            return new Outcome(kept, repeated, refused, putAside(progress, before), (System.nanoTime() - begin) / 1e9);
        }
    }

    private void send(List<Line> lines) {
        List<Line.Good> good = new ArrayList<>();
        for (Line line : lines) {
            switch (line) {
                case Line.Good fine -> good.add(fine);
                case Line.Bad bad -> refuse(bad.where(), bad.reason());
            }
        }
        if (good.isEmpty()) {
            return;
        }
        List<Answer> answers = server.keep(good);
        if (answers.size() != good.size()) {
            throw new IllegalStateException("the server answered %d of %d lines from %s on; send the file again"
                    .formatted(answers.size(), good.size(), good.getFirst().where()));
        }
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            switch (answer.status()) {
                case "kept" -> kept++;
                case "repeated" -> repeated++;
                default -> refuse(good.get(i).where(), String.valueOf(answer.detail()));
            }
        }
    }

    private void refuse(String where, String reason) {
        refused++;
        err.printf("%s: %s%n", where, reason);
        err.flush();
    }

    private void show(ProgressBar bar, Progress progress, Progress before) {
        long arrived = Math.max(0, progress.inGraph() - before.inGraph());
        bar.stepTo(Math.min(bar.getMax(), arrived + repeated + refused));
        bar.setExtraMessage(trouble(progress, before));
    }

    /// A step that fails tries again by itself, so what is told is why nothing seems to happen.
    private static String trouble(Progress progress, Progress before) {
        List<String> trouble = new ArrayList<>();
        if (progress.retrying() > 0) {
            trouble.add("%d tried again, see logs/iconograph.log".formatted(progress.retrying()));
        }
        if (putAside(progress, before) > 0) {
            trouble.add(putAside(progress, before) + " put aside");
        }
        return String.join(", ", trouble);
    }

    private static long putAside(Progress progress, Progress before) {
        return Math.max(0, progress.putAside() - before.putAside());
    }

    private static ProgressBar bar(int posts) {
        return new ProgressBarBuilder()
                .setTaskName("In the graph")
                .setInitialMax(posts)
                .setUpdateIntervalMillis(System.console() == null ? 2000 : 200)
                .showSpeed()
                .build();
    }
}
