package dev.supercargo.engine.procurement;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Judges proposals against a requirement. Accelerator, count and memory are hard; the criteria then share 100 points by
 * their weights. A vendor of unknown reliability gets half of it. Pure functions.
 */
public final class QuoteScorer {

    private static final int LATE_DAYS_MAX = 90;
    private static final Share UNKNOWN_RELIABILITY = new Share(0.5);

    private final Requirement requirement;
    private final int yearsOfUse;
    private final Map<String, Money> market;

    /**
     * @param yearsOfUse over which support is paid, 1 or more
     * @param marketPrices of one accelerator, by id; what is missing is unknown
     */
    public QuoteScorer(Requirement requirement, int yearsOfUse, Map<String, Money> marketPrices) {
        this.requirement = requirement;
        this.yearsOfUse = yearsOfUse;
        this.market = Map.copyOf(marketPrices);
    }

    /** The best first; those that are out last; equal ones by cost, then by id. */
    public List<Scored> rank(List<Proposal> proposals) {
        Money cheapest = proposals.stream()
                .filter(proposal -> unmet(proposal).isEmpty())
                .map(this::wholeCost)
                .min(Comparator.naturalOrder())
                .orElse(Money.zero());
        return proposals.stream()
                .map(proposal -> score(proposal, cheapest))
                .sorted(Comparator.comparing(Scored::isEligible)
                        .reversed()
                        .thenComparing(Comparator.comparingDouble(Scored::score).reversed())
                        .thenComparing(Scored::wholeCost)
                        .thenComparing(scored -> scored.proposal().id()))
                .toList();
    }

    private Scored score(Proposal proposal, Money cheapest) {
        List<String> unmet = unmet(proposal);
        Money each = each(proposal);
        Money usual = market.get(proposal.acceleratorId());
        return new Scored(
                proposal,
                unmet,
                unmet.isEmpty()
                        ? List.of(
                                cost(proposal, cheapest),
                                delivery(proposal),
                                warranty(proposal),
                                support(proposal),
                                reliability(proposal))
                        : List.of(),
                wholeCost(proposal),
                each,
                usual == null || !usual.isPositive()
                        ? Measured.unknown("no market price of " + proposal.acceleratorId() + " is known")
                        : Measured.known(each.shareOf(usual)));
    }

    private List<String> unmet(Proposal proposal) {
        List<String> unmet = new ArrayList<>();
        if (!requirement.acceleratorIds().isEmpty()
                && !requirement.acceleratorIds().contains(proposal.acceleratorId())) {
            unmet.add(proposal.acceleratorId() + " is not among those accepted");
        }
        if (proposal.memory().compareTo(requirement.memory()) < 0) {
            unmet.add(proposal.memory() + " of memory, " + requirement.memory() + " are required");
        }
        if (proposal.count() < requirement.count()) {
            unmet.add(proposal.count() + " accelerators, " + requirement.count() + " are required");
        }
        return unmet;
    }

    private Scored.Part cost(Proposal proposal, Money cheapest) {
        Money whole = wholeCost(proposal);
        return new Scored.Part(
                Criterion.COST,
                whole.isZero() ? new Share(1) : new Share(Math.min(1, cheapest.shareOf(whole))),
                whole + " over " + yearsOfUse + " years, the cheapest " + cheapest);
    }

    private Scored.Part delivery(Proposal proposal) {
        long late = ChronoUnit.DAYS.between(requirement.neededBy(), proposal.delivery());
        return late <= 0
                ? new Scored.Part(Criterion.DELIVERY, new Share(1), "in time, on " + proposal.delivery())
                : new Scored.Part(
                        Criterion.DELIVERY,
                        new Share(Math.max(0, 1 - (double) late / LATE_DAYS_MAX)),
                        late + " days late, on " + proposal.delivery());
    }

    private Scored.Part warranty(Proposal proposal) {
        long wanted = months(requirement.warranty());
        long given = months(proposal.warranty());
        return new Scored.Part(
                Criterion.WARRANTY,
                new Share(wanted == 0 ? 1 : Math.min(1, (double) given / wanted)),
                given + " of " + wanted + " months");
    }

    private Scored.Part support(Proposal proposal) {
        int wanted = requirement.support().ordinal();
        return new Scored.Part(
                Criterion.SUPPORT,
                new Share(
                        wanted == 0
                                ? 1
                                : Math.min(1, (double) proposal.support().ordinal() / wanted)),
                words(proposal.support()) + ", wanted " + words(requirement.support()));
    }

    private static Scored.Part reliability(Proposal proposal) {
        return switch (proposal.reliability()) {
            case Measured.Known<Share>(Share known) ->
                new Scored.Part(
                        Criterion.RELIABILITY,
                        known,
                        String.format(Locale.ROOT, "%.0f %% of deliveries in time and whole", 100 * known.value()));
            case Measured.Unknown<Share>(String reason) ->
                new Scored.Part(Criterion.RELIABILITY, UNKNOWN_RELIABILITY, "unknown: " + reason);
        };
    }

    /** A larger count is not dearer for it: what counts is the price of the accelerators required. */
    private Money wholeCost(Proposal proposal) {
        return each(proposal)
                .times(requirement.count())
                .plus(proposal.supportYearly().times(yearsOfUse));
    }

    private static Money each(Proposal proposal) {
        return new Money(
                proposal.price().amount().divide(BigDecimal.valueOf(proposal.count()), MathContext.DECIMAL128),
                proposal.price().currency());
    }

    private static long months(Period period) {
        return period.toTotalMonths();
    }

    private static String words(SupportLevel level) {
        return level.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
