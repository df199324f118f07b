package dev.supercargo.catalog.comparisons;

import dev.supercargo.catalog.accelerators.AcceleratorDirectory;
import dev.supercargo.catalog.comparisons.AcceleratorComparisonView.StandingView;
import dev.supercargo.catalog.comparisons.CompareAcceleratorsRequest.ContenderRequest;
import dev.supercargo.catalog.models.ModelDirectory;
import dev.supercargo.catalog.requests.RequestCheck;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.hardware.AcceleratorKind;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.engine.prediction.Coefficients;
import dev.supercargo.engine.prediction.Evidence;
import dev.supercargo.engine.prediction.comparison.AcceleratorComparison;
import dev.supercargo.engine.prediction.comparison.Contender;
import dev.supercargo.engine.prediction.comparison.Task;
import dev.supercargo.engine.prediction.inference.ServingSetup;
import dev.supercargo.engine.prediction.inference.ServingSetup.Tokens;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.SampleUnit;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.hardware.accelerators.Accelerator;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.ComputeRate;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Ranks accelerators for a workload with the predictor that jobs are placed by, without measured benchmarks. */
@ApplicationScoped
class CompareAccelerators {

    private static final Tokens CHAT = new Tokens(512, 128);

    private final AcceleratorDirectory accelerators;
    private final ModelDirectory models;
    private final AcceleratorComparison comparison = new AcceleratorComparison(Coefficients.fitted());

    CompareAccelerators(AcceleratorDirectory accelerators, ModelDirectory models) {
        this.accelerators = accelerators;
        this.models = models;
    }

    AcceleratorComparisonView compare(CompareAcceleratorsRequest request) {
        RequestCheck check = request.check();
        check.orThrow();
        ModelProfile model =
                models.forPrediction(request.model()).orElseThrow(() -> Problem.notFound("model", request.model()));
        Map<String, Accelerator> known =
                accelerators.all().stream().collect(Collectors.toMap(Accelerator::id, Function.identity()));
        List<ContenderRequest> wanted = request.accelerators() == null
                ? known.keySet().stream()
                        .sorted()
                        .map(id -> new ContenderRequest(id, 1, null))
                        .toList()
                : request.accelerators();
        for (int index = 0; index < wanted.size(); index++) {
            String id = wanted.get(index).id();
            check.holds(
                    known.containsKey(id),
                    "accelerators[" + index + "].id",
                    "There is no accelerator " + id + ". Maybe look for it at /api/v1/hardware?kind=accelerator&q=….");
        }
        check.orThrow();
        List<Contender> contenders = wanted.stream()
                .map(contender ->
                        new Contender(spec(known.get(contender.id())), contender.devicesOrOne(), price(contender)))
                .toList();
        return new AcceleratorComparisonView(
                request.model(),
                request.workloadOrTraining(),
                request.goalOrThroughput(),
                model.unit().name(),
                comparison.rank(task(request, model), contenders, Evidence.none(), request.goalOrThroughput()).stream()
                        .map(StandingView::from)
                        .toList(),
                List.of(
                        "data sheets and coefficients fitted to published measurements",
                        "no measured benchmark of this model; POST /api/v1/predictions uses those",
                        "energy at thermal design power, the same assumption for all"));
    }

    private static Task task(CompareAcceleratorsRequest request, ModelProfile model) {
        Precision precision = request.precisionOrBf16();
        return switch (request.workloadOrTraining()) {
            case TRAINING ->
                new Task.Train(model, TrainingSetup.defaultsFor(model).withPrecision(precision));
            case INFERENCE ->
                new Task.Serve(
                        model,
                        model.unit() == SampleUnit.TOKEN
                                ? ServingSetup.language(precision, request.batchOrOne(), CHAT)
                                : ServingSetup.samples(precision, request.batchOrOne()));
        };
    }

    private static Measured<HourlyRate> price(ContenderRequest contender) {
        return contender.pricePerHour() == null
                ? Measured.unknown("no price was given for " + contender.id())
                : Measured.known(new HourlyRate(contender.pricePerHour()));
    }

    private static AcceleratorSpec spec(Accelerator accelerator) {
        Map<Precision, ComputeRate> peak = new EnumMap<>(Precision.class);
        accelerator.peak().forEach((precision, rate) -> peak.put(Precision.valueOf(precision.name()), rate));
        return new AcceleratorSpec(
                new AcceleratorId(accelerator.id()),
                accelerator.name(),
                accelerator.vendor(),
                accelerator.architecture(),
                AcceleratorKind.valueOf(accelerator.kind().name()),
                accelerator.memory().size(),
                accelerator.memory().bandwidth(),
                peak,
                // The catalog states links in both directions together, as data sheets do.
                accelerator.interconnect().bandwidth().map(both -> new Bandwidth(both.bytesPerSecond() / 2)),
                accelerator.tdp());
    }
}
