package dev.supercargo.planner.standing;

import dev.supercargo.contracts.catalog.AssetRegistered;
import dev.supercargo.contracts.pricing.CommitmentActivated;
import dev.supercargo.contracts.pricing.OwnershipCostComputed;
import dev.supercargo.hardware.accelerators.Accelerator;
import dev.supercargo.planner.demand.SeriesKey;
import dev.supercargo.planner.market.Offers;
import dev.supercargo.planning.calendar.Horizon;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Share;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The facts that a plan for one accelerator begins with.
 *
 * @param key whose plan, and the accelerator planned for
 * @param sheet its data sheet
 * @param assets everything owned
 * @param ownershipCosts by asset id
 * @param commitments everything committed
 * @param offers everything on sale
 * @param recent what was used in the last weeks
 */
public record Standing(
        SeriesKey key,
        Measured<Accelerator> sheet,
        Horizon horizon,
        List<AssetRegistered> assets,
        Map<String, OwnershipCostComputed> ownershipCosts,
        List<CommitmentActivated> commitments,
        Offers offers,
        RecentUse recent) {

    public Standing {
        assets = List.copyOf(assets);
        ownershipCosts = Map.copyOf(ownershipCosts);
        commitments = List.copyOf(commitments);
    }

    /** Planned for. */
    String acceleratorId() {
        return key.acceleratorClass();
    }

    /**
     * Of what the organisation holds, the part that the plan may count on: all, or as much as the team had of everybody's use;
     * nothing if that is unknown.
     */
    Share part() {
        return key.isOfOneTeam() && recent.ofEverybodys() instanceof Measured.Known<Share>(Share part)
                ? part
                : new Share(key.isOfOneTeam() ? 0 : 1);
    }

    /** How {@link #part} came about. */
    Source partSource() {
        return switch (recent.ofEverybodys()) {
            case Measured.Known<Share>(Share share) ->
                Source.platform(
                        OwnedSection.KEY,
                        "what is owned and committed is everybody's; the team counts on "
                                + Math.round(100 * share.value()) + " % of it, its part of all use in the last "
                                + recent.days() + " days",
                        null);
            case Measured.Unknown<Share>(String reason) ->
                Source.missing(
                        OwnedSection.KEY,
                        "what is owned and committed is everybody's, and the team counts on none of it: " + reason);
        };
    }

    /** What is owned of the accelerator, by asset id. */
    List<AssetRegistered> owned() {
        return assets.stream()
                .filter(asset -> asset.acceleratorId().equals(acceleratorId()))
                .toList();
    }

    /** The parts of a roadmap question with these keys, of those that the platform can tell. */
    public List<Section> sections(Set<String> keys) {
        return Stream.<Map.Entry<String, Supplier<Section>>>of(
                        Map.entry(OwnedSection.KEY, () -> new OwnedSection(this).section()),
                        Map.entry(ReservedSection.KEY, () -> new ReservedSection(this).section()),
                        Map.entry(BuySection.KEY, () -> new BuySection(this).section()),
                        Map.entry(ReserveSection.KEY, () -> new ReserveSection(this).section()),
                        Map.entry(BurstSection.KEY, () -> new BurstSection(this).section()))
                .filter(entry -> keys.contains(entry.getKey()))
                .map(entry -> entry.getValue().get())
                .toList();
    }

    /**
     * Options of a cost question.
     *
     * @param chosenFrom which offers count
     * @param accelerators that each option has
     */
    public Section ways(UnaryOperator<Offers> chosenFrom, int accelerators) {
        return new Rentals(this, chosenFrom.apply(offered()), accelerators).section();
    }

    /** Offers of the accelerator. */
    Offers offered() {
        return offers.of(acceleratorId());
    }
}
