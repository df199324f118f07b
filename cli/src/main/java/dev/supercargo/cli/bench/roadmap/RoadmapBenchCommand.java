package dev.supercargo.cli.bench.roadmap;

import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.bench.forecast.DemandFile;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Holds the roadmap against perfect foresight and simple rules. */
@NullUnmarked
@Command(
        name = "roadmap",
        description =
                "Plan month by month on demand whose future is known, and compare the cost with perfect foresight,"
                        + " buying for the peak, renting everything and reserving the mean. A day of a series stands for a month."
                        + " Works without the platform.")
public final class RoadmapBenchCommand implements Callable<Integer> {

    @Option(
            names = "--series",
            paramLabel = "DIR",
            description = "Directory of hourly demand, files timestamp,gpus; without it demand is generated.")
    private Path series;

    @Option(
            names = "--prices",
            paramLabel = "WHOSE",
            defaultValue = "MARKET",
            description = "Capacity by the hour at the cheapest prices of the market, or at those of aws (market).")
    private BenchTerms.Prices prices;

    @Option(names = "--json", description = "One JSON object instead of tables.")
    private boolean json;

    private final Session session;

    public RoadmapBenchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<DemandFile> files = series == null ? GeneratedDemand.series() : DemandFile.all(session, series);
        new RoadmapBench(BenchTerms.at(prices))
                .run(session, files, series == null)
                .show(session, json);
        return ExitCode.OK.number();
    }
}
