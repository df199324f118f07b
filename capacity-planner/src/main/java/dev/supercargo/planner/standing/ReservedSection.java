package dev.supercargo.planner.standing;

import dev.supercargo.contracts.pricing.CommitmentActivated;
import dev.supercargo.contracts.pricing.OfferPriced;
import dev.supercargo.planning.calendar.Months;
import dev.supercargo.quantities.Share;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is committed, as pricing tells; what its machines hold is read off the offers of the same machines. */
final class ReservedSection {

    static final String KEY = "reserved";

    private final Standing standing;
    private final Share part;
    private final List<Map<String, Object>> items = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();

    ReservedSection(Standing standing) {
        this.standing = standing;
        this.part = standing.part();
    }

    Section section() {
        standing.commitments().forEach(this::add);
        if (sources.isEmpty()) {
            sources.add(Source.platform(
                    KEY, "pricing knows no commitment with " + standing.acceleratorId() + " beyond this month", null));
        }
        return new Section(KEY, items, sources);
    }

    private void add(CommitmentActivated commitment) {
        Optional<OfferPriced> machine = standing.offers().machine(commitment.provider(), commitment.instanceType());
        YearMonth since = YearMonth.from(Days.of(commitment.startsAt()));
        YearMonth until = endsBefore(commitment.expiresAt());
        if (!until.isAfter(standing.horizon().first()) || until.isBefore(since)) {
            return;
        }
        if (machine.isEmpty()) {
            sources.add(Source.missing(
                    KEY,
                    "commitment " + commitment.commitmentId() + ": no offer tells what a " + commitment.provider() + " "
                            + commitment.instanceType() + " holds, so that it is left out"));
            return;
        }
        if (machine.get().acceleratorId().equals(standing.acceleratorId())) {
            add(commitment, machine.get().accelerators(), since, until);
        }
    }

    private void add(CommitmentActivated commitment, int perMachine, YearMonth since, YearMonth until) {
        int whole = commitment.instances() * perMachine;
        int count = (int) Math.floor(whole * part.value());
        String told = "commitment " + commitment.commitmentId() + ": "
                + (count == whole ? Integer.toString(count) : count + " of " + whole) + " accelerators on "
                + commitment.provider() + " " + commitment.region() + " " + commitment.instanceType() + " until "
                + until;
        sources.add(Source.platform(KEY, told, commitment.startsAt()));
        if (count > 0) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("name", "commitment " + commitment.commitmentId());
            item.put("accelerators", count);
            item.put("since", since.toString());
            item.put("until", until.toString());
            item.put("per_hour", Written.money(commitment.pricePerHour().timesEstimate(1.0 / perMachine)));
            items.add(item);
        }
    }

    /** The month whose begin is next to the moment. */
    private static YearMonth endsBefore(Instant moment) {
        return YearMonth.from(Days.of(moment.plus(Months.LENGTH.dividedBy(2))));
    }
}
