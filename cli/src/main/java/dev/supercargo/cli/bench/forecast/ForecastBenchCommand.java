package dev.supercargo.cli.bench.forecast;

import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Complaint;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Judges forecasts on hourly demand or on series of the M4 competition. */
@NullUnmarked
@Command(
        name = "forecast",
        description =
                "Forecast series whose future is known, and compare with repeating yesterday, or with Naive2 by the"
                        + " measures of the M4 competition. Works without the platform.")
public final class ForecastBenchCommand implements Callable<Integer> {

    @ArgGroup(multiplicity = "1")
    private Input input;

    private static final class Input {
        @ArgGroup(exclusive = false)
        private Demand demand;

        @ArgGroup(exclusive = false)
        private M4 m4;
    }

    private static final class Demand {
        @Option(
                names = "--series",
                paramLabel = "DIR",
                required = true,
                description = "Directory of hourly demand, files timestamp,gpus.")
        private Path series;

        @Option(
                names = "--horizons",
                split = ",",
                paramLabel = "HOURS",
                defaultValue = "24,168",
                description = "Hours ahead, separated by commas (24,168).")
        private List<Integer> horizons;

        @Option(
                names = "--origins",
                paramLabel = "N",
                defaultValue = "20",
                description = "Moments to forecast from, spread over the last 55 %% of each series (20).")
        private int origins;
    }

    private static final class M4 {
        @Option(names = "--m4", paramLabel = "TRAIN.csv", required = true, description = "Series to forecast.")
        private Path train;

        @Option(
                names = "--test",
                paramLabel = "TEST.csv",
                description = "What followed; without it the last values of each series are held back.")
        private Path test;

        @Option(
                names = "--period",
                paramLabel = "STEPS",
                required = true,
                description = "Steps of a season, 1 for none.")
        private int period;

        @Option(names = "--horizon", paramLabel = "STEPS", required = true, description = "Steps ahead.")
        private int horizon;
    }

    @Option(names = "--json", description = "One JSON object instead of tables.")
    private boolean json;

    private final Session session;

    public ForecastBenchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (input.demand != null) {
            require("--origins", input.demand.origins);
            input.demand.horizons.forEach(horizon -> require("--horizons", horizon));
            DemandBench.of(session, input.demand.series)
                    .run(input.demand.horizons, input.demand.origins)
                    .show(session, json);
        } else {
            require("--period", input.m4.period);
            require("--horizon", input.m4.horizon);
            M4Bench.of(input.m4.train, input.m4.test, input.m4.horizon)
                    .run(session, input.m4.period)
                    .show(session, json);
        }
        return ExitCode.OK.number();
    }

    private static void require(String option, int number) {
        if (number < 1 || number > 10_000) {
            throw new Complaint(option + " must lie in 1..10000, but is " + number + ".");
        }
    }
}
