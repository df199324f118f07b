package dev.supercargo.planner.waste;

import java.util.List;

/**
 * Everything waste and opportunities follow from, all of one period.
 *
 * @param interruptions by cause
 * @param failures by team and code
 */
public record UseFacts(
        List<OwnedUse> owned,
        List<CommittedUse> committed,
        List<RentedUse> rented,
        List<SharedHours> shared,
        List<LostWork> interruptions,
        List<LostWork> failures,
        List<MeasuredWork> work) {

    public UseFacts {
        owned = List.copyOf(owned);
        committed = List.copyOf(committed);
        rented = List.copyOf(rented);
        shared = List.copyOf(shared);
        interruptions = List.copyOf(interruptions);
        failures = List.copyOf(failures);
        work = List.copyOf(work);
    }
}
