package dev.supercargo.planner.reports.focus;

import dev.supercargo.planner.holdings.Commitment;
import dev.supercargo.planner.holdings.Holdings;
import dev.supercargo.planner.scope.Period;
import dev.supercargo.planner.scope.TeamScope;
import dev.supercargo.planner.usage.PlaceUse;
import dev.supercargo.planner.usage.UsageLine;
import dev.supercargo.planner.usage.UsageLines;
import dev.supercargo.planner.usage.UsageSums;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the charges of a period. Commitments belong to no team, so an export of some teams leaves them out. */
@ApplicationScoped
public class FocusExport {

    private static final int PAGE = 1_000;

    private final UsageLines lines;
    private final UsageSums sums;
    private final Holdings holdings;

    FocusExport(UsageLines lines, UsageSums sums, Holdings holdings) {
        this.lines = lines;
        this.sums = sums;
        this.holdings = holdings;
    }

    public void write(Period period, TeamScope scope, Biller biller, Appendable out) throws IOException {
        List<Commitment> commitments = holdings.commitments();
        UsageCharge charges = new UsageCharge(
                holdings.assets().stream()
                        .collect(Collectors.toMap(asset -> "local/" + asset.assetId(), asset -> asset)),
                commitments.stream()
                        .collect(Collectors.toMap(held -> "commitment/" + held.commitmentId(), held -> held)),
                biller);
        out.append(FocusRow.header());
        long position = 0;
        List<UsageLine> page;
        do {
            page = lines.after(position, period, scope, PAGE);
            for (UsageLine line : page) {
                if (line.usage().intervalStart().isBefore(line.usage().intervalEnd())) {
                    out.append(charges.row(line).line());
                }
            }
            position = page.isEmpty() ? position : page.getLast().position();
        } while (page.size() == PAGE);
        if (scope.everybody()) {
            write(commitments, period, new CommitmentCharge(biller), out);
        }
    }

    private void write(List<Commitment> commitments, Period period, CommitmentCharge charge, Appendable out)
            throws IOException {
        for (Period month : Months.of(period)) {
            Map<String, BigDecimal> used = sums.byPlace(month, TeamScope.all()).stream()
                    .collect(Collectors.groupingBy(
                            PlaceUse::optionId,
                            Collectors.reducing(BigDecimal.ZERO, PlaceUse::nodeHours, BigDecimal::add)));
            for (Commitment commitment : commitments) {
                BigDecimal hours = used.getOrDefault("commitment/" + commitment.commitmentId(), BigDecimal.ZERO);
                for (FocusRow row : charge.rows(commitment, month, hours)) {
                    out.append(row.line());
                }
            }
        }
    }
}
