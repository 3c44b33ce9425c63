package iconograph.models.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import iconograph.models.Torch;
import iconograph.models.blocks.SafeTensors;
import iconograph.models.blocks.SafeTensors.Precision;
import iconograph.models.blocks.ShippedWeights;
import iconograph.models.blocks.Weights;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/// Takes a model through its [Course], and keeps the weights of the best epoch.
///
/// Every now and then it saves where it is; training that was killed goes on from there and ends with the same weights
/// as if nothing had happened.
///
/// @param <B> what the course calls a batch
final class Trainer<B> {

    private static final int STEPS_BETWEEN_SAVES = 100;

    private final String model;
    private final Course<B> course;
    private final TrainingPlan plan;
    private final Path folder;
    private final PrintWriter messages;
    private final AdamW optimizer;

    private int done;
    private double best = -1;
    private int worse;

    /// @param model    its name in the catalogue
    /// @param folder   gets `adapter.safetensors`, the best weights, and `training.state`
    /// @param messages one line an epoch
    Trainer(String model, Course<B> course, TrainingPlan plan, Path folder, PrintWriter messages) {
        this.model = model;
        this.course = course;
        this.plan = plan;
        this.folder = folder;
        this.messages = messages;
        this.optimizer = new AdamW(Weights.trainedIn(course.network()));
    }

    /// Goes on where an earlier run with the same plan was interrupted.
    ///
    /// @throws IOException if there is no such run
    void resume() throws IOException {
        Path state = folder.resolve("training.state");
        if (!Files.exists(state)) {
            throw new IOException("nothing to resume: there is no " + state);
        }
        SafeTensors saved = SafeTensors.read(Files.readAllBytes(state));
        if (!saved.notes().getOrDefault("plan", "").equals(plan.toString())) {
            throw new IOException("%s was saved by a run with another plan: %s"
                    .formatted(state, saved.notes().get("plan")));
        }
        optimizer.restore(saved);
        done = Integer.parseInt(saved.notes().getOrDefault("done", "0"));
        best = Double.parseDouble(saved.notes().getOrDefault("best", "-1"));
        worse = Integer.parseInt(saved.notes().getOrDefault("worse", "0"));
    }

    /// @return the mean development F1 of the best epoch
    double train() throws IOException {
        return trainUntil(plan.epochs());
    }

    /// Like [#train], but breaks off earlier.
    ///
    /// @param last how many epochs of the plan are to be done in the end
    double trainUntil(int last) throws IOException {
        Files.createDirectories(folder);
        int[] ends = ends();
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("training")
                .setUnit(" steps", 1)
                .startsFrom(done, Duration.ZERO)
                .setInitialMax(ends[last - 1])
                .setUpdateIntervalMillis(1000)
                .build()) {
            for (int epoch = epochOf(done, ends); epoch < last && worse < plan.patience(); epoch++) {
                double loss = learn(epoch, ends, bar);
                examine(epoch, loss);
            }
        }
        return best;
    }

    /// The number of steps up to and including each epoch; epochs need not have equally many.
    private int[] ends() {
        int[] ends = new int[plan.epochs()];
        for (int epoch = 0, steps = 0; epoch < ends.length; epoch++) {
            steps += course.batches(plan.seed() + epoch).size();
            ends[epoch] = steps;
        }
        return ends;
    }

    private static int epochOf(int step, int[] ends) {
        int epoch = 0;
        while (epoch < ends.length && ends[epoch] <= step) {
            epoch++;
        }
        return epoch;
    }

    private double learn(int epoch, int[] ends, ProgressBar bar) throws IOException {
        List<B> batches = course.batches(plan.seed() + epoch);
        int first = batches.size() - (ends[epoch] - done);
        double sum = 0;
        for (int i = first; i < batches.size(); i++) {
            sum += learn(batches.get(i), plan.rateAt(done, ends[ends.length - 1]));
            done++;
            bar.step();
            bar.setExtraMessage(" epoch %d, loss %.3f".formatted(epoch + 1, sum / (i + 1 - first)));
            if (done % STEPS_BETWEEN_SAVES == 0) {
                save();
            }
        }
        return sum / Math.max(1, batches.size() - first);
    }

    /// One step. Chance starts anew at every step, so that it does not matter where a run was interrupted.
    private double learn(B batch, double rate) {
        Torch.engine().setRandomSeed((int) (plan.seed() * 1_000_003 + done));
        double value;
        try (NDManager scratch = NDManager.newBaseManager();
                GradientCollector gradients = Torch.engine().newGradientCollector()) {
            NDArray loss = course.loss(batch, scratch);
            gradients.backward(loss);
            value = loss.getFloat();
        }
        if (!Double.isFinite(value)) {
            throw new IllegalStateException("the loss is %s at step %d; try a smaller rate".formatted(value, done));
        }
        optimizer.step(rate);
        return value;
    }

    private void examine(int epoch, double loss) throws IOException {
        Map<String, Counts> scores = course.develop();
        double mean = scores.values().stream()
                .mapToDouble(score -> score.f1())
                .average()
                .orElse(0);
        worse = mean > best ? 0 : worse + 1;
        if (worse == 0) {
            best = mean;
            Map<String, String> notes = new LinkedHashMap<>(course.notes());
            notes.put(ShippedWeights.MODEL, model);
            notes.put("plan", plan.toString());
            notes.put("epoch", Integer.toString(epoch + 1));
            scores.forEach((set, score) -> notes.put("f1 " + set, "%.4f".formatted(score.f1())));
            course.learned(notes).write(folder.resolve("adapter.safetensors"), Precision.F16);
        }
        save();
        messages.printf("epoch %d: loss %.4f%s%n", epoch + 1, loss, worse == 0 ? ", the best so far" : "");
        scores.forEach((set, score) -> messages.printf(
                "  %-24s precision %.4f  recall %.4f  F1 %.4f%n", set, score.precision(), score.recall(), score.f1()));
        messages.flush();
    }

    private void save() throws IOException {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("plan", plan.toString());
        notes.put("done", Integer.toString(done));
        notes.put("best", Double.toString(best));
        notes.put("worse", Integer.toString(worse));
        optimizer.state(notes).write(folder.resolve("training.state"), Precision.F32);
    }
}
