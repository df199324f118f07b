package dev.supercargo.cli.bench;

import dev.supercargo.cli.Session;
import dev.supercargo.cli.bench.catalog.CatalogCommand;
import dev.supercargo.cli.bench.cluster.ClusterCommand;
import dev.supercargo.cli.bench.forecast.ForecastBenchCommand;
import dev.supercargo.cli.bench.pricing.PricingCommand;
import dev.supercargo.cli.bench.roadmap.RoadmapBenchCommand;
import dev.supercargo.cli.predictions.PredictionSpeedCommand;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups the measurements. */
@NullUnmarked
@Command(name = "bench", description = "Measure the platform and its parts.", synopsisSubcommandLabel = "COMMAND")
public final class BenchCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** The command with its subcommands. */
    public static CommandLine line(Session session) {
        return new CommandLine(new BenchCommand())
                .addSubcommand(new SmokeCommand(session))
                .addSubcommand(new DecisionsCommand(session))
                .addSubcommand(new RoutingCommand(session))
                .addSubcommand(new PredictionSpeedCommand(session))
                .addSubcommand(new PredictCommand(session))
                .addSubcommand(new SpotCommand(session))
                .addSubcommand(new MemoryCommand(session))
                .addSubcommand(new CatalogCommand(session))
                .addSubcommand(new ForecastBenchCommand(session))
                .addSubcommand(new RoadmapBenchCommand(session))
                .addSubcommand(new PricingCommand(session))
                .addSubcommand(new ClusterCommand(session));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to measure, for example: supercargo bench smoke");
    }
}
