package dev.supercargo.planner.reports;

import dev.supercargo.chassis.outbox.Outbox;
import dev.supercargo.planner.clock.PlatformClock;
import dev.supercargo.planner.reports.content.Question;
import dev.supercargo.planner.scope.Period;
import dev.supercargo.planner.scope.TeamScope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Makes reports when their period is over, in platform time. After a pause, or where a simulated cluster's time leaps, only
 * the newest period is reported. A schedule is locked while its report is made, so that two replicas make one.
 */
@ApplicationScoped
class MakeScheduledReports {

    private static final Logger LOG = Logger.getLogger(MakeScheduledReports.class);

    private final ScheduleRepository schedules;
    private final RenderReport render;
    private final ReportSettings settings;
    private final Outbox outbox;
    private final PlatformClock clock;
    private volatile boolean stopping;

    MakeScheduledReports(
            ScheduleRepository schedules,
            RenderReport render,
            ReportSettings settings,
            Outbox outbox,
            PlatformClock clock) {
        this.schedules = schedules;
        this.render = render;
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Nothing new is begun while connections are about to close. */
    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    @Scheduled(every = "${planner.reports.poll:30s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        if (stopping) {
            return;
        }
        Instant now = clock.now();
        for (String scheduleId : QuarkusTransaction.requiringNew().call(() -> schedules.due(now))) {
            try {
                QuarkusTransaction.requiringNew().timeout(600).run(() -> make(scheduleId, now));
            } catch (RuntimeException e) {
                // One report must not keep the others waiting; its schedule stays due and is tried again.
                LOG.errorf(e, "the report of schedule %s could not be made", scheduleId);
            }
        }
    }

    private void make(String scheduleId, Instant now) {
        schedules
                .locked(scheduleId)
                .filter(schedule -> !schedule.nextAt.isAfter(now))
                .ifPresent(schedule -> {
                    StoredReportEntity report = report(schedule, schedule.cadence.before(now), now);
                    schedules.keep(report, settings.keptMax());
                    schedule.nextAt = schedule.cadence.next(now);
                    schedule.made++;
                    outbox.append(ReportEvents.made(schedule, report));
                });
    }

    private StoredReportEntity report(ScheduleEntity schedule, Period period, Instant now) {
        StoredReportEntity report = new StoredReportEntity();
        report.reportId = UUID.randomUUID().toString();
        report.scheduleId = schedule.scheduleId;
        report.periodFrom = period.from();
        report.periodTo = period.to();
        report.generatedAt = now;
        KeptBytes content = new KeptBytes(settings.bytesMax());
        write(schedule, period, now, content);
        if (content.isWhole()) {
            report.content = content.toByteArray();
            report.sizeBytes = report.content.length;
        } else {
            report.failure = "It has " + content.count() + " bytes, and " + settings.bytesMax()
                    + " may be stored. Maybe ask for it on demand, or by team.";
        }
        return report;
    }

    private void write(ScheduleEntity schedule, Period period, Instant now, OutputStream out) {
        TeamScope scope = schedule.team == null ? TeamScope.all() : TeamScope.of(Set.of(schedule.team));
        Question question = new Question(period, scope, ReportResource.about(scope), now);
        try {
            if (schedule.format == ReportFormat.FOCUS) {
                render.focus(question, out);
            } else {
                out.write(render.bytes(schedule.kind, schedule.format, question, null));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a report could not be written to memory", e);
        }
    }
}
