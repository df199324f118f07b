package dev.supercargo.router.market;

import dev.supercargo.chassis.replay.TopicReplay;
import dev.supercargo.contracts.Event;
import dev.supercargo.contracts.Topic;
import dev.supercargo.contracts.catalog.AcceleratorPublished;
import dev.supercargo.contracts.catalog.AcceleratorRetired;
import dev.supercargo.contracts.catalog.AssetRegistered;
import dev.supercargo.contracts.catalog.AssetRetired;
import dev.supercargo.contracts.catalog.BenchmarkRecorded;
import dev.supercargo.contracts.catalog.ModelProfilePublished;
import dev.supercargo.contracts.catalog.ModelProfileRetired;
import dev.supercargo.contracts.pricing.CommitmentActivated;
import dev.supercargo.contracts.pricing.CommitmentExpired;
import dev.supercargo.contracts.pricing.OfferPriced;
import dev.supercargo.contracts.pricing.OfferWithdrawn;
import dev.supercargo.contracts.pricing.OwnershipCostComputed;
import dev.supercargo.contracts.pricing.PriceRulePublished;
import dev.supercargo.contracts.pricing.PriceRuleRetired;
import dev.supercargo.contracts.pricing.TransferRatesPublished;
import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.placement.Place;
import dev.supercargo.engine.placement.PlacementPolicy;
import dev.supercargo.engine.placement.Policies;
import dev.supercargo.engine.prediction.Benchmark;
import dev.supercargo.engine.prediction.Evidence;
import dev.supercargo.engine.pricerule.PriceRule;
import dev.supercargo.engine.pricerule.PriceRules;
import dev.supercargo.engine.workload.DataTransfer;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.quantities.Measured;
import dev.supercargo.router.taskfile.Knowledge;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What the router knows of hardware and prices: the newest fact of every key of the catalog's and pricing's compacted
 * topics, in memory. Thread-safe: each fact replaces its predecessor as a whole.
 */
@ApplicationScoped
public class MarketView implements Knowledge {

    private static final List<Topic> TOPICS = List.of(
            Topic.ACCELERATORS,
            Topic.MODELS,
            Topic.BENCHMARKS,
            Topic.ASSETS,
            Topic.OFFERS,
            Topic.OWNERSHIP_COSTS,
            Topic.COMMITMENTS,
            Topic.PRICE_RULES,
            Topic.TRANSFER_RATES);

    private final String bootstrapServers;
    private final Policies policies;
    private final Map<AcceleratorId, AcceleratorSpec> accelerators = new ConcurrentSkipListMap<>();
    private final Map<String, ModelProfile> models = new ConcurrentSkipListMap<>();
    private final Map<String, BenchmarkRecorded> benchmarks = new ConcurrentSkipListMap<>();
    private final Map<String, AssetRegistered> assets = new ConcurrentSkipListMap<>();
    private final Map<String, OfferPriced> offers = new ConcurrentSkipListMap<>();
    private final Map<String, OwnershipCostComputed> ownershipCosts = new ConcurrentSkipListMap<>();
    private final Map<String, CommitmentActivated> commitments = new ConcurrentSkipListMap<>();
    private final Map<String, PriceRule> priceRules = new ConcurrentSkipListMap<>();
    private final Map<String, TransferRatesPublished> transferRates = new ConcurrentSkipListMap<>();
    private final EvidenceCache evidence = new EvidenceCache(this::readEvidence);
    private final AtomicLong rentedChanges = new AtomicLong();
    private final AtomicLong knowledgeChanges = new AtomicLong();
    private TopicReplay replay;

    MarketView(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers, Policies policies) {
        this.bootstrapServers = bootstrapServers;
        this.policies = policies;
    }

    void start(@Observes @Priority(150) StartupEvent event) {
        replay = TopicReplay.start(bootstrapServers, TOPICS, this::take);
    }

    void stop(@Observes ShutdownEvent event) {
        replay.close();
    }

    /** Whether everything published before the start has been read, and there is something to decide with. */
    public boolean isReady() {
        return replay != null && replay.isCaughtUp() && !accelerators.isEmpty() && !offers.isEmpty();
    }

    @Override
    public Optional<ModelProfile> model(String id) {
        return Optional.ofNullable(models.get(id));
    }

    @Override
    public Set<String> modelIds() {
        return Collections.unmodifiableSet(models.keySet());
    }

    @Override
    public Set<AcceleratorId> acceleratorIds() {
        return Collections.unmodifiableSet(accelerators.keySet());
    }

    @Override
    public Set<String> policyNames() {
        return policies.all().stream().map(PlacementPolicy::name).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> instanceTypes() {
        return Stream.of(
                        offers.values().stream().map(OfferPriced::instanceType),
                        commitments.values().stream().map(CommitmentActivated::instanceType),
                        assets.keySet().stream())
                .flatMap(Function.identity())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public long changes() {
        return knowledgeChanges.get();
    }

    /** The data sheet of an accelerator. */
    public Optional<AcceleratorSpec> accelerator(String id) {
        return Optional.ofNullable(accelerators.get(new AcceleratorId(id)));
    }

    /** Data sheets, by id. */
    public Collection<AcceleratorSpec> accelerators() {
        return accelerators.values();
    }

    /** What measurements of real machines say, mapped once for each state of the catalog. */
    public Evidence evidence() {
        return evidence.get();
    }

    private Evidence readEvidence() {
        List<Benchmark> measured = benchmarks.values().stream()
                .filter(MarketView::speaksForMachinesHere)
                .flatMap(fact -> model(fact.modelId()).stream().map(model -> EngineFacts.benchmark(fact, model)))
                .toList();
        // Without profiles: a benchmark speaks for its own model only.
        return Evidence.of(measured, accelerators.values());
    }

    /**
     * A simulated cluster takes its speed from the prediction, so that learning from it would be circular. Publications
     * do not tell the links between their nodes, often eight times as fast as the link that is assumed here, so that
     * they would make single nodes look faster than they are.
     */
    private static boolean speaksForMachinesHere(BenchmarkRecorded fact) {
        boolean simulated = Boolean.TRUE.equals(fact.simulated());
        boolean unknownLinks = fact.jobId() == null && fact.nodes() > 1;
        return !simulated && !unknownLinks;
    }

    Collection<AssetRegistered> assets() {
        return assets.values();
    }

    /** Machines that the organisation owns. */
    public Optional<AssetRegistered> asset(String assetId) {
        return Optional.ofNullable(assets.get(assetId));
    }

    /** Option id of every offer to accelerators of one machine. */
    public Map<String, Integer> rentedMachines() {
        return offers.values().stream()
                .collect(Collectors.toMap(OfferPriced::offerId, OfferPriced::accelerators, (one, other) -> one));
    }

    /** Grows with every change of an offer or of a data sheet, after the change. */
    long rentedChanges() {
        return rentedChanges.get();
    }

    public Collection<OfferPriced> offers() {
        return offers.values();
    }

    Collection<CommitmentActivated> commitments() {
        return commitments.values();
    }

    /** What an hour of owned machines costs; empty if it is not computed yet. */
    public Optional<OwnershipCostComputed> ownershipCost(String assetId) {
        return Optional.ofNullable(ownershipCosts.get(assetId));
    }

    /** What holds at {@code now} for {@code team}; empty: for the organisation alone. */
    PriceRules priceRules(Optional<String> team, Instant now) {
        return PriceRules.of(priceRules.values(), team, now);
    }

    /** What bringing {@code data} to some place costs; unknown if it is not known what it leaves. */
    Measured<DataMove> move(DataTransfer data, Instant now) {
        return DataMove.of(data, ownersOf(data.sourceRegion()), transferRates, now);
    }

    private Set<String> ownersOf(Measured<String> region) {
        return switch (region) {
            case Measured.Unknown<String> unknown -> Set.of();
            case Measured.Known<String>(String name) -> {
                Set<String> owners = offers.values().stream()
                        .filter(offer -> offer.region().equals(name))
                        .map(OfferPriced::provider)
                        .collect(Collectors.toSet());
                if (assets.values().stream().anyMatch(asset -> asset.site().equals(name))) {
                    owners.add(Place.LOCAL);
                }
                yield owners;
            }
        };
    }

    private void take(Event event) {
        keep(event);
        switch (event) {
            case AcceleratorPublished sheet -> rentedChanges.incrementAndGet();
            case AcceleratorRetired sheet -> rentedChanges.incrementAndGet();
            case OfferPriced offer -> rentedChanges.incrementAndGet();
            case OfferWithdrawn offer -> rentedChanges.incrementAndGet();
            default -> {}
        }
    }

    private void keep(Event event) {
        switch (event) {
            case AcceleratorPublished published -> {
                AcceleratorSpec spec = EngineFacts.accelerator(published);
                accelerators.put(spec.id(), spec);
                knowledgeChanged();
            }
            case AcceleratorRetired retired -> {
                accelerators.remove(new AcceleratorId(retired.acceleratorId()));
                knowledgeChanged();
            }
            case ModelProfilePublished published -> {
                models.put(published.modelId(), EngineFacts.model(published));
                knowledgeChanged();
            }
            case ModelProfileRetired retired -> {
                models.remove(retired.modelId());
                knowledgeChanged();
            }
            case BenchmarkRecorded recorded -> {
                // Every job that ends on a simulated cluster brings one that says nothing.
                BenchmarkRecorded before = benchmarks.put(recorded.benchmarkId(), recorded);
                if (speaksForMachinesHere(recorded) || (before != null && speaksForMachinesHere(before))) {
                    evidence.outdated();
                }
            }
            case AssetRegistered registered -> assets.put(registered.assetId(), registered);
            case AssetRetired retired -> assets.remove(retired.assetId());
            case OfferPriced priced -> offers.put(priced.offerId(), priced);
            case OfferWithdrawn withdrawn -> offers.remove(withdrawn.offerId());
            case OwnershipCostComputed computed -> ownershipCosts.put(computed.assetId(), computed);
            case CommitmentActivated activated -> commitments.put(activated.commitmentId(), activated);
            case CommitmentExpired expired -> commitments.remove(expired.commitmentId());
            case PriceRulePublished published ->
                EngineFacts.priceRule(published)
                        .ifPresentOrElse(
                                rule -> priceRules.put(rule.id(), rule), () -> priceRules.remove(published.ruleId()));
            case PriceRuleRetired retired -> priceRules.remove(retired.ruleId());
            case TransferRatesPublished published -> transferRates.put(published.provider(), published);
            default -> throw new IllegalStateException("not a topic of this view: " + event);
        }
    }

    private void knowledgeChanged() {
        knowledgeChanges.incrementAndGet();
        evidence.outdated();
    }
}
