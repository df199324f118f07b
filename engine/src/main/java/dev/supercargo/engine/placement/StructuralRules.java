package dev.supercargo.engine.placement;

import dev.supercargo.engine.prediction.Change;
import dev.supercargo.engine.prediction.MemoryVerdict;
import dev.supercargo.engine.validation.Plausibility;
import dev.supercargo.engine.workload.AcceleratorDemand;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.engine.workload.Locality;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.Parallelism;
import dev.supercargo.engine.workload.ResourceRequest;
import dev.supercargo.engine.workload.SpotPreference;
import dev.supercargo.engine.workload.Training;
import dev.supercargo.quantities.Measured;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The hard rules that depend on what a place is, not on what running there would cost. One method each. */
final class StructuralRules {

    private StructuralRules() {}

    static List<Finding> findings(JobSpec job, Assessment assessment) {
        ResourceRequest request = job.resources();
        CapacityOption option = assessment.option();
        return Stream.of(
                        host(request, option),
                        region(request.locality(), option.place()),
                        market(request.spot(), option.place().market()),
                        reachability(option.reachability()),
                        shape(job.training()),
                        memory(assessment.memory()),
                        interconnect(job.training().setup().parallelism(), assessment.perNode(), assessment.devices()),
                        capacity(assessment))
                .flatMap(Optional::stream)
                .toList();
    }

    static Finding accelerator(ResourceRequest request, CapacityOption option) {
        String offered = option.node().accelerators() + "× "
                + option.node().accelerator().name() + " per node";
        String wanted = switch (request.accelerators()) {
            case AcceleratorDemand.Any(int min, int max) -> min + " to " + max + " accelerators per node";
            case AcceleratorDemand.OneOf(var choices) ->
                choices.stream()
                        .map(choice -> choice.perNode() + "× " + choice.name())
                        .collect(Collectors.joining(" or "));
        };
        return Finding.of(Rule.ACCELERATOR, "has " + offered + ", the job accepts " + wanted);
    }

    /** An unknown host is let through: the scheduler of the cluster checks again. */
    static Optional<Finding> host(ResourceRequest request, CapacityOption option) {
        if (option.node().host() instanceof Measured.Known<Host>(Host host)
                && (host.vcpus() < request.host().vcpusMin()
                        || host.memory().compareTo(request.host().memoryMin()) < 0)) {
            return broken(
                    Rule.HOST,
                    "nodes have " + host.vcpus() + " vCPUs and " + host.memory() + ", the job needs "
                            + request.host().vcpusMin() + " and "
                            + request.host().memoryMin());
        }
        return Optional.empty();
    }

    static Optional<Finding> region(Locality locality, Place place) {
        if (!locality.allowsProvider(place.provider()) || !locality.allowsRegion(place.region())) {
            return broken(Rule.REGION, place.provider() + " " + place.region() + " is not allowed, only " + locality);
        }
        return locality.allowsPool(place.pool())
                ? Optional.empty()
                : broken(Rule.REGION, place.pool() + " is not allowed, only " + locality);
    }

    static Optional<Finding> market(SpotPreference preference, Market market) {
        return switch (preference) {
            case ALLOWED -> Optional.empty();
            case FORBIDDEN ->
                market == Market.SPOT
                        ? broken(Rule.MARKET, "is spot, the job must not be interrupted")
                        : Optional.empty();
            case REQUIRED ->
                market == Market.RESERVED || market == Market.ON_DEMAND
                        ? broken(Rule.MARKET, "is " + market.label() + ", the job wants spot where it is rented")
                        : Optional.empty();
        };
    }

    private static Optional<Finding> reachability(Reachability reachability) {
        return switch (reachability) {
            case Reachability.Reachable yes -> Optional.empty();
            case Reachability.Unreachable(String reason) -> broken(Rule.REACHABILITY, "out of reach: " + reason);
        };
    }

    /** What cannot exist fits nowhere. */
    static Optional<Finding> shape(Training training) {
        return training.model() instanceof Measured.Known<ModelProfile>(ModelProfile model)
                ? Plausibility.reason(Plausibility.ofWorkload(model, training.setup()))
                        .map(reason -> Finding.of(Rule.MEMORY, reason))
                : Optional.empty();
    }

    static Optional<Finding> memory(MemoryVerdict verdict) {
        return switch (verdict) {
            case MemoryVerdict.Fits fits -> Optional.empty();
            case MemoryVerdict.UnknownNeed unknown -> Optional.empty();
            case MemoryVerdict.FitsWithChanges(var need, var available, var changes) ->
                broken(
                        Rule.MEMORY,
                        "needs " + need.total() + ", has " + available + " per device: "
                                + changes.stream().map(Change::what).collect(Collectors.joining(" or "))
                                + " would fit");
            case MemoryVerdict.CannotFit(var need, var available, String reason) ->
                broken(Rule.MEMORY, "needs " + need.total() + ", has " + available + " per device: " + reason);
        };
    }

    static Optional<Finding> interconnect(Parallelism parallelism, int perNode, int devices) {
        if (devices % parallelism.devicesPerReplica() != 0) {
            return broken(
                    Rule.INTERCONNECT,
                    "one replica needs " + parallelism.devicesPerReplica() + " devices (tensor " + parallelism.tensor()
                            + " × pipeline " + parallelism.pipeline()
                            + (parallelism.context() > 1 ? " × context " + parallelism.context() : "") + "), "
                            + devices
                            + " are not a multiple of that");
        }
        return parallelism.tensor() > perNode
                ? broken(
                        Rule.INTERCONNECT,
                        "tensor parallelism over " + parallelism.tensor()
                                + " devices must stay inside a node, which has " + perNode)
                : Optional.empty();
    }

    private static Optional<Finding> capacity(Assessment assessment) {
        return switch (assessment.option().availability()) {
            case Availability.Elastic elastic -> Optional.empty();
            case Availability.Fixed(int free, int total, var freeAt) -> {
                if (assessment.devices() > total) {
                    yield broken(
                            Rule.CAPACITY,
                            "has " + total + " accelerators in all, the job needs " + assessment.devices());
                }
                yield assessment.devices() > free
                        ? Optional.of(new Finding(
                                Rule.CAPACITY,
                                "has " + free + " of " + total + " accelerators free, the job needs "
                                        + assessment.devices(),
                                true))
                        : Optional.empty();
            }
        };
    }

    private static Optional<Finding> broken(Rule rule, String sentence) {
        return Optional.of(Finding.of(rule, sentence));
    }
}
