package dev.supercargo.planner.roadmaps;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import dev.supercargo.planner.clock.PlatformClock;
import dev.supercargo.planner.demand.DemandHistory;
import dev.supercargo.planner.demand.HourRange;
import dev.supercargo.planner.json.ApiJson;
import dev.supercargo.planner.projects.Pipeline;
import dev.supercargo.planning.demand.Project;
import dev.supercargo.quantities.Measured;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Computes roadmaps from demand, stores and publishes them. */
@ApplicationScoped
class MakeRoadmap {

    /** Three years; the past's own distribution should be the recent past's. */
    private static final int HISTORY_HOURS = 3 * 365 * 24;

    private static final Duration HALF_A_MONTH = Duration.ofDays(15);
    private static final long PATIENCE_SECONDS = 20;

    /** A month of days is a short history for months to come; by then they show what began. */
    private static final int DAYS_TO_LEARN = 28;

    private final DemandHistory history;
    private final Pipeline pipeline;
    private final PlatformClock clock;
    private final InstantSource wall;
    private final RoadmapBook book;
    private final RoadmapEvents events;
    private final ApiJson json;

    /** A plan takes seconds of a processor: one at a time leaves the others to the rest of the service. */
    private final Semaphore turn = new Semaphore(1, true);

    MakeRoadmap(
            DemandHistory history,
            Pipeline pipeline,
            PlatformClock clock,
            InstantSource wall,
            RoadmapBook book,
            RoadmapEvents events,
            ApiJson json) {
        this.history = history;
        this.pipeline = pipeline;
        this.clock = clock;
        this.wall = wall;
        this.book = book;
        this.events = events;
        this.json = json;
    }

    /** @return what was stored, as JSON */
    @Transactional
    Made make(CompleteQuestion.Completed question, String user) {
        RoadmapRequest request = RoadmapReader.read(question.text());
        Computed computed = inTurn(() -> Computed.of(request, prospect(request).with(question.sources())));
        RoadmapView view = RoadmapView.from(
                "roadmap-" + UUID.randomUUID(), wall.instant().truncatedTo(ChronoUnit.MILLIS), user, computed);
        String answer = json.write(view);
        long number = book.add(view, question.text(), json.write(StoredProspect.of(computed.prospect())), answer);
        events.tell(view, number);
        return new Made(view.id(), answer);
    }

    /** @param answer as JSON */
    record Made(String id, String answer) {}

    /**
     * The same roadmap computed again from its stored inputs.
     *
     * @return as JSON, to be compared with the stored answer
     */
    String again(String id, RoadmapBook.Entry entry) {
        Prospect prospect = json.read(entry.outlook(), StoredProspect.class).prospect();
        Computed computed = inTurn(() -> Computed.of(RoadmapReader.read(entry.question()), prospect));
        return json.write(RoadmapView.from(id, entry.createdAt(), entry.createdBy(), computed));
    }

    private Prospect prospect(RoadmapRequest request) {
        Instant now = clock.now();
        Optional<HourRange> range = history.extent(request.key())
                .flatMap(extent -> extent.history(clock.completeUntil()))
                .map(known -> known.recent(HISTORY_HOURS));
        List<Project> projects = request.projects()
                .orElseGet(() ->
                        pipeline.ahead(request.key(), now.atZone(ZoneOffset.UTC).toLocalDate(), DAYS_TO_LEARN));
        return switch (Prospect.of(request, history.wantedSeries(request.key(), range), nearestMonth(now), projects)) {
            case Measured.Known<Prospect>(Prospect known) -> known;
            case Measured.Unknown<Prospect>(String reason) -> throw new Problem(ProblemType.UNPROCESSABLE, reason);
        };
    }

    /** The month that begins next to the moment. */
    static YearMonth nearestMonth(Instant moment) {
        return YearMonth.from(moment.plus(HALF_A_MONTH).atZone(ZoneOffset.UTC));
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new Problem(
                        ProblemType.UNAVAILABLE, "Other roadmaps are being computed. Maybe try again in some seconds.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(ProblemType.UNAVAILABLE, "The service is stopping. Maybe try again in a minute.");
        }
        try {
            return work.get();
        } finally {
            turn.release();
        }
    }
}
