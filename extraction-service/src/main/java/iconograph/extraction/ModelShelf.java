package iconograph.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import iconograph.contracts.Mention;
import iconograph.contracts.TextSpan;
import iconograph.models.CaptionReader;
import iconograph.models.ModelCatalog;
import iconograph.models.ModelCatalog.Entry;
import iconograph.models.ModelCatalog.Task;
import iconograph.models.ModelReader;
import iconograph.models.NameReader;
import iconograph.models.ObjectRelationReader;
import iconograph.models.RegionReader;
import iconograph.models.RelationReader;
import iconograph.models.RelationReader.NamedText;
import iconograph.models.blocks.SafeTensors;
import iconograph.models.blocks.ShippedWeights;
import iconograph.models.data.GroundedPicture.Phrase;
import iconograph.models.data.GroundedPicture.Sentence;
import iconograph.models.objects.View;
import iconograph.models.pictures.Box;

import org.jspecify.annotations.Nullable;

/// Where models come from: the catalogue, and a folder of files that somebody trained.
///
/// The file `NAME.safetensors` is the model NAME. Its note `model`, which `iconograph train` leaves in it, says which
/// model of the catalogue it is with other weights; without that it is taken for the catalogue's first of the task.
final class ModelShelf {

    private static final String ENDING = ".safetensors";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /// Bytes. Adapters have a few million; more is something else, and would fill the memory.
    private static final long LARGEST = 200_000_000;

    private static final String TRIAL = "Ada Lovelace in London";

    private final Path folder;

    /// @param folder need not exist
    ModelShelf(Path folder) {
        this.folder = folder;
    }

    /// @param name    by which one can ask for it
    /// @param model   of the catalogue, if the file tells
    /// @param problem why it cannot be used, if that shows already
    record ModelFile(
            String name, @Nullable String model, @Nullable String problem) {}

    /// Loads a model that finds names, and lets it read a line.
    ///
    /// @throws RefusedModel if there is none of that name, or it does not read
    NameReader names(String name) {
        return load(name, Task.NAMES, NameReader.class, reader -> reader.read(List.of(TRIAL)));
    }

    /// Likewise for a model that finds relations.
    RelationReader relations(String name) {
        List<Mention> mentions = List.of(
                new Mention(new TextSpan(0, 12), "PER", 1), new Mention(new TextSpan(16, TRIAL.length()), "LOC", 1));
        return load(
                name,
                Task.RELATIONS,
                RelationReader.class,
                reader -> reader.read(List.of(new NamedText(TRIAL, mentions))));
    }

    /// Likewise for a model that finds the parts of pictures that phrases speak of.
    RegionReader regions(String name) {
        Sentence trial = new Sentence(List.of("a", "person"), List.of(new Phrase(0, 2, List.of())));
        return load(name, Task.REGIONS, RegionReader.class, reader -> reader.look(View.blank(64, 64))
                .ground(List.of(trial)));
    }

    /// Likewise for a model that finds how what phrases name relates to the objects in pictures.
    ObjectRelationReader objectRelations(String name) {
        Sentence trial = new Sentence(List.of("a", "person"), List.of(new Phrase(0, 2, List.of())));
        return load(name, Task.OBJECT_RELATIONS, ObjectRelationReader.class, reader -> reader.look(
                        View.blank(64, 64), List.of(new Box(0, 0, 32, 32)))
                .relate(List.of(trial)));
    }

    /// Likewise for a model that says what a picture shows.
    CaptionReader captions(String name) {
        return load(name, Task.CAPTIONS, CaptionReader.class, reader -> reader.describe(View.blank(64, 64)));
    }

    private <R extends ModelReader> R load(String name, Task task, Class<R> kind, Consumer<R> trial) {
        R reader;
        try {
            reader = kind.cast(isInCatalogue(name) ? entry(name, name, task).reader() : ofFile(name, task));
        } catch (IOException e) {
            throw new RefusedModel("the model '%s' cannot be used: %s".formatted(name, e.getMessage()), e);
        }
        try {
            trial.accept(reader);
            return reader;
        } catch (RuntimeException e) {
            reader.close();
            throw new RefusedModel("the model '%s' cannot be used, it fails on something simple".formatted(name), e);
        }
    }

    private static boolean isInCatalogue(String name) {
        return ModelCatalog.models().stream().anyMatch(entry -> entry.name().equals(name));
    }

    private ModelReader ofFile(String name, Task task) throws IOException {
        if (!NAME.matcher(name).matches() || !Files.isRegularFile(folder.resolve(name + ENDING))) {
            throw new RefusedModel("there is no model '%s'; there are %s, and in %s: %s"
                    .formatted(
                            name,
                            inCatalogue(task),
                            folder,
                            files().stream().map(ModelFile::name).toList()));
        }
        Path file = folder.resolve(name + ENDING);
        if (Files.size(file) > LARGEST) {
            throw new IOException("%s has %d bytes, more than any adapter".formatted(file, Files.size(file)));
        }
        ShippedWeights weights = ShippedWeights.of(Files.readAllBytes(file));
        String model = weights.weights()
                .notes()
                .getOrDefault(ShippedWeights.MODEL, inCatalogue(task).getFirst());
        return entry(name, model, task).reader(name, weights);
    }

    /// @param name  that was asked for
    /// @param model that it is, with its own weights or others
    private static Entry entry(String name, String model, Task task) {
        if (!isInCatalogue(model)) {
            throw new RefusedModel(
                    "the file of '%s' says that it is the model '%s', and the catalogue has none of that name"
                            .formatted(name, model));
        }
        Entry entry = ModelCatalog.named(model);
        if (entry.task() != task) {
            throw new RefusedModel("the model '%s' finds %s, not %s".formatted(name, entry.task(), task));
        }
        return entry;
    }

    /// The names of the catalogue's models for a task.
    static List<String> inCatalogue(Task task) {
        return ModelCatalog.models().stream()
                .filter(entry -> entry.task() == task)
                .map(Entry::name)
                .toList();
    }

    /// What lies in the folder. A file without a problem here may still turn out not to fit.
    List<ModelFile> files() {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .map(ModelShelf::described)
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("cannot list the models in " + folder, e);
        }
    }

    private static ModelFile described(Path file) {
        String fileName = file.getFileName().toString();
        String name = fileName.substring(0, fileName.length() - ENDING.length());
        try {
            String model = SafeTensors.notesOf(file).get(ShippedWeights.MODEL);
            return new ModelFile(name, model, isInCatalogue(name) ? "the catalogue has a model of that name" : null);
        } catch (IOException e) {
            return new ModelFile(name, null, "cannot be read: " + e.getMessage());
        }
    }
}
