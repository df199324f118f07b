package dev.supercargo.engine.prediction.comparison;

import dev.supercargo.engine.prediction.Cluster;
import dev.supercargo.engine.prediction.Coefficients;
import dev.supercargo.engine.prediction.Evidence;
import dev.supercargo.engine.prediction.MemoryEstimator;
import dev.supercargo.engine.prediction.MemoryVerdict;
import dev.supercargo.engine.prediction.TimePrediction;
import dev.supercargo.engine.prediction.TrainingPredictor;
import dev.supercargo.engine.prediction.inference.InferencePrediction;
import dev.supercargo.engine.prediction.inference.InferencePredictor;
import dev.supercargo.engine.workload.SampleUnit;
import dev.supercargo.engine.workload.Training;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.engine.workload.Work;
import dev.supercargo.quantities.Energy;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** Ranks accelerators for a task with the predictors that jobs are placed by. Stateless and thread-safe. */
public final class AcceleratorComparison {

    private static final double MILLION = 1e6;
    /** Enough steps that rounding of the predicted time does not show. */
    private static final long STEPS = 1_000_000;

    private final TrainingPredictor training;
    private final InferencePredictor inference;
    private final MemoryEstimator memory = new MemoryEstimator();

    public AcceleratorComparison(Coefficients coefficients) {
        this.training = new TrainingPredictor(coefficients);
        this.inference = InferencePredictor.onServers();
    }

    /**
     * Best first: those with a known value by {@code goal}, then those whose value is unknown or that do not fit; equal
     * ones by accelerator id and number of devices.
     */
    public List<Standing> rank(Task task, List<Contender> contenders, Evidence evidence, Goal goal) {
        return contenders.stream()
                .map(contender -> standing(task, contender, evidence))
                .sorted(Comparator.comparingDouble((Standing standing) -> key(standing, goal))
                        .thenComparing(
                                standing -> standing.contender().accelerator().id())
                        .thenComparingInt(standing -> standing.contender().devices()))
                .toList();
    }

    private Standing standing(Task task, Contender contender, Evidence evidence) {
        return switch (task) {
            case Task.Train train -> trained(train, contender, evidence);
            case Task.Serve serve -> served(serve, contender);
        };
    }

    private Standing trained(Task.Train task, Contender contender, Evidence evidence) {
        Cluster cluster = Cluster.oneNode(contender.accelerator(), contender.devices());
        MemoryVerdict verdict = memory.estimate(
                Measured.known(task.model()),
                task.setup(),
                contender.accelerator().memory(),
                contender.devices());
        return switch (verdict) {
            case MemoryVerdict.Fits fits ->
                standing(
                        contender, trainingSpeed(task, fits.setup(), cluster, evidence), new Standing.MemoryFit.Fits());
            case MemoryVerdict.FitsWithChanges(var need, var available, var changes) ->
                tooSmall(contender, need.total(), available, changes.getFirst().what() + " would fit");
            case MemoryVerdict.CannotFit(var need, var available, String reason) ->
                tooSmall(contender, need.total(), available, reason);
            case MemoryVerdict.UnknownNeed(String reason) ->
                standing(
                        contender,
                        trainingSpeed(task, task.setup(), cluster, evidence),
                        new Standing.MemoryFit.UnknownFit(reason));
        };
    }

    private Measured<Double> trainingSpeed(Task.Train task, TrainingSetup setup, Cluster cluster, Evidence evidence) {
        Work work = new Work.Steps(STEPS, setup.batch().global());
        Measured<TimePrediction> time =
                training.predict(new Training(Measured.known(task.model()), setup, work, 0), cluster, evidence);
        double units = (double) STEPS
                * setup.batch().global()
                * (task.model().unit() == SampleUnit.TOKEN ? setup.batch().sequenceLength() : 1);
        return time.map(prediction -> units * 1e3 / Math.max(1, prediction.p50().toMillis()));
    }

    private Standing served(Task.Serve task, Contender contender) {
        int tensor = task.setup().tensor();
        int copies = contender.devices() / tensor;
        if (copies == 0) {
            String reason = "tensor parallelism over " + tensor + " devices needs more than " + contender.devices();
            return standing(contender, Measured.unknown(reason), new Standing.MemoryFit.UnknownFit(reason));
        }
        return switch (inference.predict(task.model(), task.setup(), contender.accelerator())) {
            case Measured.Unknown<InferencePrediction>(String reason) ->
                standing(contender, Measured.unknown(reason), new Standing.MemoryFit.UnknownFit(reason));
            case Measured.Known<InferencePrediction>(InferencePrediction prediction) -> {
                Memory available = contender.accelerator().memory();
                Memory needed = prediction.memory().total();
                yield needed.compareTo(available) > 0
                        ? tooSmall(contender, needed, available, "maybe split or narrow the weights")
                        : standing(
                                contender,
                                Measured.known(prediction.unitsPerSecond() * copies),
                                new Standing.MemoryFit.Fits());
            }
        };
    }

    private static Standing tooSmall(Contender contender, Memory needed, Memory available, String advice) {
        String reason = "needs " + needed + ", has " + available + " per device: " + advice;
        return standing(contender, Measured.unknown(reason), new Standing.MemoryFit.TooSmall(reason));
    }

    private static Standing standing(Contender contender, Measured<Double> speed, Standing.MemoryFit fit) {
        return new Standing(
                contender,
                speed,
                both(speed, contender.accelerator().tdp())
                        .map(pair -> new Energy(pair.power().watts() * contender.devices() * MILLION / pair.speed())),
                cost(speed, contender.price()),
                fit);
    }

    private record SpeedAndPower(double speed, Power power) {}

    private static Measured<SpeedAndPower> both(Measured<Double> speed, Measured<Power> power) {
        return switch (speed) {
            case Measured.Unknown<Double>(String reason) -> Measured.unknown(reason);
            case Measured.Known<Double>(Double known) -> power.map(watts -> new SpeedAndPower(known, watts));
        };
    }

    private static Measured<Money> cost(Measured<Double> speed, Measured<HourlyRate> price) {
        return switch (speed) {
            case Measured.Unknown<Double>(String reason) -> Measured.unknown(reason);
            case Measured.Known<Double>(Double known) ->
                price.map(rate -> rate.times(Duration.ofNanos(Math.round(MILLION / known * 1e9))));
        };
    }

    private static double key(Standing standing, Goal goal) {
        Measured<Double> value = switch (goal) {
            case THROUGHPUT -> standing.unitsPerSecond().map(speed -> -speed);
            case ENERGY -> standing.perMillion().map(Energy::joules);
            case COST -> standing.costPerMillion().map(money -> money.amount().doubleValue());
        };
        return switch (value) {
            case Measured.Known<Double>(Double known) -> known;
            case Measured.Unknown<Double> missing -> Double.POSITIVE_INFINITY;
        };
    }
}
