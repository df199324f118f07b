package dev.supercargo.planner.jobs;

import dev.supercargo.planner.demand.AcceleratorHours;
import dev.supercargo.quantities.Money;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;

/**
 * What a job used according to the accounts, beside what the router says it cost.
 *
 * @param name absent while its submission has not arrived
 * @param state as in the job's newest event
 * @param records metered intervals
 * @param acceleratorHours sum of them, exact
 * @param cost sum of them, exact
 * @param reportedCost the router's sum; absent before the job ended
 * @param reportedAcceleratorHours the router's sum; absent before the job ended
 * @param agrees whether both sums are equal to the last digit; absent before the job ended
 */
public record JobAccount(
        String jobId,
        String name,
        String team,
        String user,
        String state,
        long records,
        BigDecimal acceleratorHours,
        Money cost,
        Money reportedCost,
        BigDecimal reportedAcceleratorHours,
        Boolean agrees) {

    static JobAccount from(Tuple row) {
        JobEntity job = row.get(0, JobEntity.class);
        long records = row.get(1, Long.class);
        BigDecimal hours = AcceleratorHours.tidy(records == 0 ? BigDecimal.ZERO : row.get(2, BigDecimal.class));
        Money cost = records == 0 ? Money.zero() : Money.usd(row.get(3, BigDecimal.class));
        boolean ended = job.reportedCost != null;
        BigDecimal reportedHours = ended ? AcceleratorHours.tidy(job.reportedAcceleratorHours) : null;
        Money reported = ended ? Money.usd(job.reportedCost) : null;
        return new JobAccount(
                job.jobId,
                job.name,
                job.team,
                job.user,
                job.state,
                records,
                hours,
                cost,
                reported,
                reportedHours,
                ended ? cost.equals(reported) && hours.compareTo(reportedHours) == 0 : null);
    }
}
