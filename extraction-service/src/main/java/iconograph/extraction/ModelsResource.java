package iconograph.extraction;

import java.util.List;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import iconograph.extraction.ServingModel.State;
import iconograph.models.ModelCatalog.Task;

import org.jspecify.annotations.Nullable;

/// Which models read, and how others would: all without a restart, and no post is lost meanwhile.
///
/// A task is `names` or `relations`.
@Path("/models")
public class ModelsResource {

    private final Models models;

    ModelsResource(Models models) {
        this.models = models;
    }

    /// @param model of the catalogue or the folder
    public record Choice(@Nullable String model) {}

    /// @param serving   which reads now
    /// @param shadow    which reads the same posts only to be compared
    /// @param catalogue which others there are, beside the files
    public record TaskModels(
            @Nullable String serving, @Nullable Shadow shadow, List<String> catalogue) {}

    public record Shadow(String model, Comparison comparison) {}

    /// @param files what lies in the folder, for either task
    public record AllModels(TaskModels names, TaskModels relations, List<ModelShelf.ModelFile> files) {}

    @GET
    public AllModels read() {
        return new AllModels(
                shown(models.names().state(), Task.NAMES),
                shown(models.relations().state(), Task.RELATIONS),
                models.shelf().files());
    }

    /// Reads with this model from now on. Takes a second or two, in which the old one reads on; and it does so for good
    /// if the new one is refused.
    @PUT
    @Path("{task}")
    public TaskModels serve(String task, @Nullable Choice choice) {
        ServingModel<?, ?, ?> serving = serving(task);
        serving.switchTo(named(choice));
        return shown(task);
    }

    /// Lets this model read the same posts as the serving one, and compares what they find.
    @PUT
    @Path("{task}/shadow")
    public TaskModels compare(String task, @Nullable Choice choice) {
        ServingModel<?, ?, ?> serving = serving(task);
        serving.compareWith(named(choice));
        return shown(task);
    }

    @DELETE
    @Path("{task}/shadow")
    public void stopComparing(String task) {
        serving(task).stopComparing();
    }

    private ServingModel<?, ?, ?> serving(String task) {
        return switch (task) {
            case "names" -> models.names();
            case "relations" -> models.relations();
            default -> throw new NotFoundException("there are models for names and for relations, not for " + task);
        };
    }

    private static String named(@Nullable Choice choice) {
        if (choice == null || choice.model() == null || choice.model().isBlank()) {
            throw new BadRequestException("give a `model`");
        }
        return choice.model();
    }

    private TaskModels shown(String task) {
        return shown(serving(task).state(), task.equals("names") ? Task.NAMES : Task.RELATIONS);
    }

    private static TaskModels shown(State state, Task task) {
        ServingModel.Candidate candidate = state.candidate();
        return new TaskModels(
                state.serving() == null ? null : state.serving().toString(),
                candidate == null ? null : new Shadow(candidate.model().toString(), candidate.comparison()),
                ModelShelf.inCatalogue(task));
    }
}
