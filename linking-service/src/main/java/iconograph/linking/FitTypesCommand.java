package iconograph.linking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import iconograph.linking.ranking.TypeGuessFit;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `iconograph wikidata fit-types`: learns to guess what kind of thing a name without a type names.
@Command(
        name = "fit-types",
        mixinStandardHelpOptions = true,
        description = "Learn to guess the kind of a name from the words beside it, and print the weights.",
        footer = {
            "",
            "A data file has one word a line with its mark, as for `evaluate ner`.",
            "",
            "Example:",
            "  iconograph wikidata fit-types --data wnut17/train.conll > type-guess.tsv"
        })
public final class FitTypesCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--data",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files of words and marks.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> data;

    @Option(
            names = "--leave-out",
            paramLabel = "FILE",
            description = "Ids of posts that are for tests, one a line; they are not learned from.")
    private @Nullable Path leaveOut;

    @Override
    public Integer call() throws IOException {
        Set<String> leftOut = leaveOut == null ? Set.of() : Set.copyOf(Files.readAllLines(leaveOut));
        TypeGuessFit fit = new TypeGuessFit();
        for (Path file : data) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new ParameterException(spec.commandLine(), "cannot read the file " + file);
            }
            fit.add(file, leftOut);
        }
        if (fit.size() == 0) {
            throw new IOException("there are no names in " + data);
        }
        fit.fit().forEach(spec.commandLine().getOut()::println);
        return 0;
    }
}
