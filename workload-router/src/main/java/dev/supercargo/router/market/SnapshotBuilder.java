package dev.supercargo.router.market;

import dev.supercargo.engine.placement.CapacityOption;
import dev.supercargo.engine.placement.Extract;
import dev.supercargo.engine.placement.PlacementSnapshot;
import dev.supercargo.engine.placement.Reachability;
import dev.supercargo.engine.prediction.Evidence;
import dev.supercargo.engine.workload.JobSpec;
import dev.supercargo.quantities.Measured;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts hardware, prices and reach together into the immutable snapshot a decision is taken on. */
@ApplicationScoped
public class SnapshotBuilder {

    private final MarketView market;
    private final RentedOptions rented;
    private final PrepaidOptions prepaid;

    SnapshotBuilder(MarketView market, RentedOptions rented, PrepaidOptions prepaid) {
        this.market = market;
        this.rented = rented;
        this.prepaid = prepaid;
    }

    /**
     * What a job's decision is taken on, and stored with.
     *
     * @param team whose discounts and agreed prices count; empty for the organisation's alone
     * @param inUse accelerators held by jobs, by option id, with when the last of them is expected to end
     * @param excluded options the job shall not use, with the reason
     * @param job its wishes tell which offers matter; what moving its data costs depends on where they lie
     */
    public Part partFor(
            Optional<String> team, Instant now, Map<String, Held> inUse, Map<String, String> excluded, JobSpec job) {
        Extract offers = rented.extract(market.priceRules(team, now), job.resources());
        Measured<DataMove> move = market.move(job.data(), now);
        List<CapacityOption> allowed = Stream.concat(prepaid.all(now, inUse), offers.options().stream())
                .map(option -> move instanceof Measured.Known<DataMove>(DataMove known)
                        ? option.withPrice(option.price().withTransfer(known.perGb(option.place())))
                        : option)
                .map(option ->
                        excluded.containsKey(option.id()) ? unreachable(option, excluded.get(option.id())) : option)
                .toList();
        return new Part(new Content(allowed, market.evidence()), offers.leftOut());
    }

    /** Everything there is, at the organisation's prices. */
    public List<CapacityOption> everything(Instant now) {
        return Stream.concat(
                        prepaid.all(now, Map.of()), rented.under(market.priceRules(Optional.empty(), now)).stream())
                .toList();
    }

    /**
     * What one job's decision needs of the market.
     *
     * @param leftOut how many offers it needs nothing of ({@link Extract})
     */
    public record Part(Content content, int leftOut) {}

    /** What a snapshot holds beside its identity and its moment. */
    public record Content(List<CapacityOption> options, Evidence evidence) {

        /** @param id identity of this content: the same content has the same, whenever it was seen */
        public PlacementSnapshot at(String id, Instant takenAt) {
            return new PlacementSnapshot(id, takenAt, options, evidence);
        }
    }

    /**
     * Accelerators of an option that jobs hold.
     *
     * @param allFreeAt when the last of the jobs is expected to end
     */
    public record Held(int accelerators, Measured<Instant> allFreeAt) {
        public static final Held NONE = new Held(0, Measured.unknown("nothing runs there"));

        /** @param lastEnd when the last of the jobs is predicted to end, perhaps past; empty if that is not known of all */
        public static Held of(int accelerators, Optional<Instant> lastEnd, Instant now) {
            return new Held(
                    accelerators,
                    lastEnd.map(at -> at.isBefore(now) ? now : at)
                            .<Measured<Instant>>map(Measured::known)
                            .orElseGet(() -> Measured.unknown("a job of unknown length runs there")));
        }

        /** Both together. */
        public Held plus(Held other) {
            boolean earlier = allFreeAt instanceof Measured.Known<Instant>(Instant here)
                    && other.allFreeAt instanceof Measured.Known<Instant>(Instant there)
                    && here.isBefore(there);
            return new Held(
                    accelerators + other.accelerators,
                    earlier || !other.allFreeAt.isKnown() ? other.allFreeAt : allFreeAt);
        }
    }

    private static CapacityOption unreachable(CapacityOption option, String reason) {
        return new CapacityOption(
                option.id(),
                option.place(),
                option.node(),
                option.price(),
                option.interruptions(),
                new Reachability.Unreachable(reason),
                option.availability(),
                option.startUp());
    }
}
