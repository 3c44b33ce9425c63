package iconograph.laptop;

import java.io.PrintWriter;

import iconograph.graph.ExportCommand;
import iconograph.graph.ValidateGraphCommand;
import iconograph.graph.VerifyGraphCommand;
import iconograph.linking.EvaluateLinkingCommand;
import iconograph.linking.EvaluateLinkingPicturesCommand;
import iconograph.linking.FitRankingCommand;
import iconograph.linking.FitTypesCommand;
import iconograph.linking.ImportCommand;
import iconograph.linking.ReferencePicturesCommand;
import iconograph.linking.UpdateCommand;
import iconograph.models.sight.LookCommand;
import iconograph.models.training.BenchmarkLookingCommand;
import iconograph.models.training.BenchmarkReadingCommand;
import iconograph.models.training.CalibrateCommand;
import iconograph.models.training.EvaluateCaptionsCommand;
import iconograph.models.training.EvaluateFacesCommand;
import iconograph.models.training.EvaluateFineNerCommand;
import iconograph.models.training.EvaluateGmnerCommand;
import iconograph.models.training.EvaluateGroundingCommand;
import iconograph.models.training.EvaluateJointCommand;
import iconograph.models.training.EvaluateNerCommand;
import iconograph.models.training.EvaluateObjectRelationsCommand;
import iconograph.models.training.EvaluateObjectsCommand;
import iconograph.models.training.EvaluateRelationsCommand;
import iconograph.models.training.EvaluateWritingCommand;
import iconograph.models.training.LeaderboardCommand;
import iconograph.models.training.TrainCommand;

import io.quarkus.runtime.annotations.QuarkusMain;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The command `iconograph`: reads the words after it and hands over to one of its sub-commands.
///
/// Exit codes: 0 done, 1 failed with one line on standard error, 2 the command was not understood.
@QuarkusMain
@Command(
        name = "iconograph",
        description = "Turns social posts into a knowledge graph in which every fact points at its evidence.",
        mixinStandardHelpOptions = true,
        versionProvider = Iconograph.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            DemoCommand.class,
            BuildGraphCommand.class,
            ExportCommand.class,
            TrainCommand.class,
            CalibrateCommand.class,
            LeaderboardCommand.class,
            LookCommand.class,
            Iconograph.Evaluate.class,
            Iconograph.Benchmark.class,
            Iconograph.Wikidata.class,
            Iconograph.Graph.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "Examples:",
            "  iconograph demo                                  a small graph to look at",
            "  iconograph build-graph posts.jsonl --limit 200   posts from a file into the graph",
            "  iconograph run --port 8080                       keep everything up, with the page",
        })
public final class Iconograph {

    @Option(
            names = "--verbose",
            scope = CommandLine.ScopeType.INHERIT,
            description = "On failure print where in the program it happened.")
    private boolean verbose;

    public static void main(String[] words) {
        System.exit(commandLine().execute(words));
    }

    static CommandLine commandLine() {
        Iconograph iconograph = new Iconograph();
        return new CommandLine(iconograph)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> iconograph.tell(failure, command));
    }

    private int tell(Exception failure, CommandLine command) {
        PrintWriter err = command.getErr();
        err.println("iconograph: " + sentence(failure));
        if (verbose) {
            failure.printStackTrace(err);
        }
        err.flush();
        return 1;
    }

    /// What failed, in one line, down to the first cause that says more.
    private static String sentence(Throwable failure) {
        String message = failure.getMessage();
        if (message == null && failure.getCause() != null) {
            return sentence(failure.getCause());
        }
        return message == null
                ? failure.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    @Command(
            name = "evaluate",
            description = "Scores a model or the linker on labelled data.",
            mixinStandardHelpOptions = true,
            synopsisSubcommandLabel = "TASK",
            subcommands = {
                EvaluateNerCommand.class,
                EvaluateFineNerCommand.class,
                EvaluateJointCommand.class,
                EvaluateRelationsCommand.class,
                EvaluateFacesCommand.class,
                EvaluateObjectsCommand.class,
                EvaluateWritingCommand.class,
                EvaluateGroundingCommand.class,
                EvaluateObjectRelationsCommand.class,
                EvaluateCaptionsCommand.class,
                EvaluateGmnerCommand.class,
                EvaluateLinkingCommand.class,
                EvaluateLinkingPicturesCommand.class
            })
    static final class Evaluate {}

    @Command(
            name = "benchmark",
            description = "Measures how fast a step is on this machine.",
            mixinStandardHelpOptions = true,
            synopsisSubcommandLabel = "STEP",
            subcommands = {BenchmarkReadingCommand.class, BenchmarkLookingCommand.class})
    static final class Benchmark {}

    @Command(
            name = "wikidata",
            description = "Looks after the index of Wikidata items that names are linked to.",
            mixinStandardHelpOptions = true,
            synopsisSubcommandLabel = "ACTION",
            subcommands = {
                ImportCommand.class,
                UpdateCommand.class,
                ReferencePicturesCommand.class,
                FitRankingCommand.class,
                FitTypesCommand.class
            })
    static final class Wikidata {}

    @Command(
            name = "graph",
            description = "Looks after the graph.",
            mixinStandardHelpOptions = true,
            synopsisSubcommandLabel = "ACTION",
            subcommands = {VerifyGraphCommand.class, ValidateGraphCommand.class})
    static final class Graph {}

    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Iconograph.class.getPackage().getImplementationVersion();
            return new String[] {"iconograph " + (version == null ? "(not packaged)" : version)};
        }
    }
}
