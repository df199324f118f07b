package dev.supercargo.planner.reports;

import dev.supercargo.contracts.capacity.ReportMade;
import dev.supercargo.planner.demand.SeriesKey;

/** What is told of reports. */
final class ReportEvents {

    private ReportEvents() {}

    /** @param schedule with this report counted */
    static ReportMade made(ScheduleEntity schedule, StoredReportEntity report) {
        return new ReportMade(
                "report/" + schedule.scheduleId,
                schedule.made,
                report.reportId,
                schedule.scheduleId,
                schedule.kind.word(),
                schedule.format.word(),
                schedule.team == null ? SeriesKey.ALL : schedule.team,
                report.periodFrom,
                report.periodTo,
                report.generatedAt,
                "/api/v1/report-schedules/" + schedule.scheduleId + "/reports/" + report.reportId,
                report.failure == null,
                report.sizeBytes);
    }
}
