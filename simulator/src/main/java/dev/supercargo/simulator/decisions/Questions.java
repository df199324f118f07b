package dev.supercargo.simulator.decisions;

import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.placement.Assessment;
import dev.supercargo.engine.placement.PlacementDecision;
import dev.supercargo.engine.replan.Tenure;
import dev.supercargo.engine.workload.AcceleratorChoice;
import dev.supercargo.engine.workload.AcceleratorDemand;
import dev.supercargo.engine.workload.Checkpointing;
import dev.supercargo.engine.workload.DataTransfer;
import dev.supercargo.engine.workload.Deadline;
import dev.supercargo.engine.workload.JobId;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.engine.workload.Locality;
import dev.supercargo.engine.workload.ModelFamily;
import dev.supercargo.engine.workload.ModelId;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.NodeCount;
import dev.supercargo.engine.workload.ResourceRequest;
import dev.supercargo.engine.workload.SampleUnit;
import dev.supercargo.engine.workload.SpendLimit;
import dev.supercargo.engine.workload.Terms;
import dev.supercargo.engine.workload.Training;
import dev.supercargo.engine.workload.TrainingSetup;
import dev.supercargo.engine.workload.TransformerShape;
import dev.supercargo.engine.workload.Work;
import dev.supercargo.quantities.Compute;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The jobs that are decided on in turn: known and unknown models, with and without deadline, data and budget. */
final class Questions {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private Questions() {}

    static List<JobSpec> all() {
        JobSpec vision = job(
                "vision",
                new Training(
                        Measured.known(resnet50()), TrainingSetup.withoutModel(), new Work.Samples(115_000_000), 0));
        JobSpec language = job(
                "language",
                new Training(
                        Measured.known(llama2()),
                        TrainingSetup.defaultsFor(llama2()),
                        new Work.Tokens(100_000_000),
                        0));
        JobSpec stated = job(
                "stated",
                new Training(
                        Measured.unknown("the job names no model"),
                        TrainingSetup.withoutModel(),
                        new Work.HoursOn(Duration.ofHours(30), new AcceleratorId("nvidia-v100-sxm-16gb"), 4),
                        0));
        return List.of(
                vision,
                language,
                stated,
                vision.withTerms(vision.terms().withDeadline(new Deadline.By(NOW.plus(Duration.ofHours(8))))),
                language.withTerms(language.terms()
                        .withBudget(new SpendLimit.UpTo(Money.usd("150")))
                        .withDeadline(new Deadline.By(NOW.plus(Duration.ofHours(24))))),
                vision.withData(new DataTransfer(Memory.ofGb(150), Measured.known("us-east-1"))),
                language.withResources(language.resources().withNodes(new NodeCount(1, 4))),
                stated.withResources(stated.resources()
                        .withAccelerators(new AcceleratorDemand.OneOf(
                                List.of(new AcceleratorChoice("A100", 4), new AcceleratorChoice("H100", 2))))));
    }

    /** The same for one policy: all with a deadline for {@code deadline}, all naming a provider for {@code pinned}. */
    static List<JobSpec> under(String policy) {
        return switch (policy) {
            case "deadline" -> all().stream().map(Questions::hurried).toList();
            case "pinned" -> all().stream().map(Questions::onAws).toList();
            default -> all();
        };
    }

    private static JobSpec hurried(JobSpec job) {
        return job.terms().deadline() instanceof Deadline.By
                ? job
                : job.withTerms(job.terms().withDeadline(new Deadline.By(NOW.plus(Duration.ofHours(24)))));
    }

    private static JobSpec onAws(JobSpec job) {
        return job.withResources(job.resources().withLocality(new Locality(Set.of("aws"), Set.of())));
    }

    /** A job that has run for two hours where it was placed, is through with a third, and a tenth slower than planned. */
    static Tenure heldUnder(PlacementDecision decision) {
        if (!(decision instanceof PlacementDecision.Placed placed)) {
            throw new IllegalStateException("a job of the mix has no place: " + decision.reason());
        }
        Assessment place = placed.chosen();
        return new Tenure(
                place.option().id(),
                place.perNode(),
                place.nodes(),
                place.market(),
                switch (place.rankingRate()) {
                    case Measured.Known<HourlyRate>(HourlyRate rate) -> rate;
                    case Measured.Unknown<HourlyRate> missing -> HourlyRate.zero();
                },
                NOW.minus(Duration.ofHours(2)),
                Measured.known(NOW.minus(Duration.ofMinutes(110))),
                0,
                0.33,
                0.3,
                Measured.known(Duration.ofMinutes(300)),
                0);
    }

    private static JobSpec job(String id, Training training) {
        return new JobSpec(
                new JobId(id),
                training,
                ResourceRequest.anything(),
                new Checkpointing.Every(Duration.ofMinutes(30), Duration.ofSeconds(20)),
                DataTransfer.none(),
                Terms.standard());
    }

    private static ModelProfile resnet50() {
        return new ModelProfile(
                new ModelId("resnet-50"),
                "ResNet-50",
                ModelFamily.CONVOLUTIONAL,
                SampleUnit.SAMPLE,
                25_557_032,
                25_557_032,
                Measured.unknown("not a transformer"),
                Measured.known(new Compute(8.2e9)),
                Measured.known(Memory.ofBytes(44.4e6)));
    }

    private static ModelProfile llama2() {
        return new ModelProfile(
                new ModelId("llama-2-7b"),
                "Llama 2 7B",
                ModelFamily.DECODER_TRANSFORMER,
                SampleUnit.TOKEN,
                6_738_000_000L,
                6_738_000_000L,
                Measured.known(new TransformerShape(32, 4096, 32, 32_000, 4096)),
                Measured.unknown("follows from the dimensions"),
                Measured.unknown("follows from the dimensions"));
    }
}
