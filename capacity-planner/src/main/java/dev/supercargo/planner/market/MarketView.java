package dev.supercargo.planner.market;

import dev.supercargo.chassis.replay.TopicReplay;
import dev.supercargo.contracts.Event;
import dev.supercargo.contracts.Topic;
import dev.supercargo.contracts.catalog.AssetRegistered;
import dev.supercargo.contracts.catalog.AssetRetired;
import dev.supercargo.contracts.pricing.CommitmentActivated;
import dev.supercargo.contracts.pricing.CommitmentExpired;
import dev.supercargo.contracts.pricing.OfferPriced;
import dev.supercargo.contracts.pricing.OfferWithdrawn;
import dev.supercargo.contracts.pricing.OwnershipCostComputed;
import dev.supercargo.contracts.pricing.PriceRulePublished;
import dev.supercargo.contracts.pricing.PriceRuleRetired;
import dev.supercargo.engine.pricerule.PriceRule;
import dev.supercargo.engine.pricerule.PriceRules;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The newest fact of each key, by id. Thread-safe: each fact replaces its predecessor as a whole. */
@ApplicationScoped
public class MarketView {

    private static final List<Topic> TOPICS =
            List.of(Topic.ASSETS, Topic.OWNERSHIP_COSTS, Topic.COMMITMENTS, Topic.OFFERS, Topic.PRICE_RULES);

    private final String bootstrapServers;
    private final Map<String, AssetRegistered> assets = new ConcurrentSkipListMap<>();
    private final Map<String, OwnershipCostComputed> ownershipCosts = new ConcurrentSkipListMap<>();
    private final Map<String, CommitmentActivated> commitments = new ConcurrentSkipListMap<>();
    private final Map<String, OfferPriced> offers = new ConcurrentSkipListMap<>();
    private final Map<String, PriceRule> priceRules = new ConcurrentSkipListMap<>();
    private @Nullable TopicReplay replay;

    MarketView(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    void start(@Observes @Priority(150) StartupEvent event) {
        replay = TopicReplay.start(bootstrapServers, TOPICS, this::take);
    }

    void stop(@Observes ShutdownEvent event) {
        if (replay != null) {
            replay.close();
        }
    }

    /** Whether everything published before the start has been read; before that, something may be missing. */
    public boolean isCaughtUp() {
        return replay != null && replay.isCaughtUp();
    }

    /** What is owned and not retired. */
    public List<AssetRegistered> assets() {
        return List.copyOf(assets.values());
    }

    /** Empty as long as pricing has told none. */
    public Optional<OwnershipCostComputed> ownershipCost(String assetId) {
        return Optional.ofNullable(ownershipCosts.get(assetId));
    }

    /** What has not expired by pricing's word. */
    public List<CommitmentActivated> commitments() {
        return List.copyOf(commitments.values());
    }

    /**
     * Everything that is on sale, at what the buyer pays.
     *
     * @param team of the buyer; empty: only price rules of the whole organisation
     */
    public Offers offers(Optional<String> team, Instant now) {
        PriceRules rules = PriceRules.of(priceRules.values(), team, now);
        return new Offers(offers.values().stream()
                .map(offer -> AgreedPrices.of(offer, rules))
                .toList());
    }

    private void take(Event event) {
        switch (event) {
            case AssetRegistered registered -> assets.put(registered.assetId(), registered);
            case AssetRetired retired -> assets.remove(retired.assetId());
            case OwnershipCostComputed computed -> ownershipCosts.put(computed.assetId(), computed);
            case CommitmentActivated activated -> commitments.put(activated.commitmentId(), activated);
            case CommitmentExpired expired -> commitments.remove(expired.commitmentId());
            case OfferPriced priced -> offers.put(priced.offerId(), priced);
            case OfferWithdrawn withdrawn -> offers.remove(withdrawn.offerId());
            case PriceRulePublished published ->
                AgreedPrices.rule(published)
                        .ifPresentOrElse(
                                rule -> priceRules.put(rule.id(), rule), () -> priceRules.remove(published.ruleId()));
            case PriceRuleRetired retired -> priceRules.remove(retired.ruleId());
            default -> throw new IllegalStateException("not a topic of this view: " + event);
        }
    }
}
