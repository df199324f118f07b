package dev.supercargo.router.market;

import dev.supercargo.contracts.catalog.AcceleratorPublished;
import dev.supercargo.contracts.catalog.BenchmarkRecorded;
import dev.supercargo.contracts.catalog.ModelProfilePublished;
import dev.supercargo.contracts.pricing.PriceRulePublished;
import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.hardware.AcceleratorKind;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.hardware.Precision;
import dev.supercargo.engine.prediction.Benchmark;
import dev.supercargo.engine.pricerule.Effect;
import dev.supercargo.engine.pricerule.PriceRule;
import dev.supercargo.engine.pricerule.Reach;
import dev.supercargo.engine.workload.ModelFamily;
import dev.supercargo.engine.workload.ModelId;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.SampleUnit;
import dev.supercargo.engine.workload.TransformerShape;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.Compute;
import dev.supercargo.quantities.ComputeRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Power;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The facts of other services in the engine's words: an absent field becomes an unknown with its reason. Pure. */
final class EngineFacts {

    private EngineFacts() {}

    static AcceleratorSpec accelerator(AcceleratorPublished fact) {
        Map<Precision, ComputeRate> peak = new EnumMap<>(Precision.class);
        fact.peakFlopsPerSecond()
                .forEach((precision, flops) -> peak.put(Precision.valueOf(precision), new ComputeRate(flops)));
        return new AcceleratorSpec(
                new AcceleratorId(fact.acceleratorId()),
                fact.name(),
                fact.vendor(),
                fact.architecture(),
                AcceleratorKind.valueOf(fact.kind()),
                new Memory(fact.memoryBytes()),
                known(fact.memoryBandwidthBytesPerSecond(), Bandwidth::new, "memory bandwidth", fact.name()),
                peak,
                // The catalog states links in both directions together, as data sheets do.
                known(fact.intraNodeBandwidthBytesPerSecond(), both -> new Bandwidth(both / 2), "link", fact.name()),
                known(fact.tdpWatts(), Power::new, "power", fact.name()));
    }

    /** Empty if the fact states an effect that is newer than this build. */
    static Optional<PriceRule> priceRule(PriceRulePublished fact) {
        Optional<Effect> discount = Optional.ofNullable(fact.percentOff()).map(Effect.PercentOff::new);
        Optional<Effect> agreed = Optional.ofNullable(fact.pricePerHour()).map(Effect.AgreedPrice::new);
        return discount.or(() -> agreed)
                .map(effect -> new PriceRule(
                        fact.ruleId(),
                        Optional.ofNullable(fact.team()),
                        new Reach(fact.provider(), fact.instanceTypes(), Optional.ofNullable(fact.market())),
                        effect,
                        fact.validFrom(),
                        Optional.ofNullable(fact.validTo())));
    }

    static ModelProfile model(ModelProfilePublished fact) {
        SampleUnit unit = SampleUnit.valueOf(fact.unit());
        boolean shaped = fact.layers() != null && fact.hiddenSize() != null && fact.attentionHeads() != null;
        Measured<TransformerShape> shape = shaped
                ? Measured.known(new TransformerShape(
                        fact.layers(),
                        fact.hiddenSize(),
                        fact.attentionHeads(),
                        fact.vocabularySize() == null ? 0 : fact.vocabularySize(),
                        fact.sequenceLength() == null ? 1 : fact.sequenceLength()))
                : Measured.unknown("the catalog has no transformer dimensions of " + fact.name());
        return new ModelProfile(
                new ModelId(fact.modelId()),
                fact.name(),
                family(fact),
                unit,
                fact.parameters(),
                fact.activeParameters() == null ? fact.parameters() : fact.activeParameters(),
                shape,
                known(fact.forwardFlopsPerUnit(), Compute::new, "forward operations", fact.name()),
                known(fact.activationBytesPerUnit(), Memory::ofBytes, "activation memory", fact.name()));
    }

    static Benchmark benchmark(BenchmarkRecorded fact, ModelProfile model) {
        return new Benchmark(
                fact.benchmarkId(),
                model.id(),
                new AcceleratorId(fact.acceleratorId()),
                Math.max(1, fact.accelerators() / fact.nodes()),
                fact.nodes(),
                MeasuredSetup.of(fact, model),
                fact.unitsPerSecond());
    }

    private static ModelFamily family(ModelProfilePublished fact) {
        return switch (fact.family()) {
            case "TRANSFORMER" ->
                fact.task().equals("language modelling")
                        ? ModelFamily.DECODER_TRANSFORMER
                        : ModelFamily.ENCODER_TRANSFORMER;
            case "MOE" -> ModelFamily.MIXTURE_OF_EXPERTS;
            case "CNN" -> ModelFamily.CONVOLUTIONAL;
            case "DIFFUSION" -> ModelFamily.DIFFUSION;
            case "RECOMMENDATION" -> ModelFamily.RECOMMENDER;
            case "RNN" -> ModelFamily.SPEECH;
            default -> ModelFamily.OTHER;
        };
    }

    private static <R> Measured<R> known(Double value, Function<Double, R> wrap, String what, String name) {
        return value == null
                ? Measured.unknown("the catalog has no " + what + " of " + name)
                : Measured.known(wrap.apply(value));
    }
}
