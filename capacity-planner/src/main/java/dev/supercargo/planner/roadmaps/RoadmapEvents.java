package dev.supercargo.planner.roadmaps;

import dev.supercargo.chassis.outbox.Outbox;
import dev.supercargo.contracts.capacity.CapacityShortfallPredicted;
import dev.supercargo.contracts.capacity.RoadmapPublished;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;

/** Tells roadmaps, in the transaction that stores them. */
@ApplicationScoped
class RoadmapEvents {

    private final Outbox outbox;

    RoadmapEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void tell(RoadmapView view, long number) {
        String series = view.team() + "/" + view.acceleratorClass();
        outbox.append(new RoadmapPublished(
                "roadmap/" + series,
                number,
                view.id(),
                view.name(),
                view.team(),
                view.acceleratorClass(),
                view.createdAt(),
                YearMonth.parse(view.firstMonth()).atDay(1),
                view.months(),
                view.affordable(),
                view.cost().expected(),
                view.steps().stream()
                        .map(step -> new RoadmapPublished.Step(
                                step.kind().name(),
                                YearMonth.parse(step.month()).atDay(1),
                                YearMonth.parse(step.since()).atDay(1),
                                step.what(),
                                step.accelerators()))
                        .toList()));
        if (!view.shortfalls().isEmpty()) {
            outbox.append(new CapacityShortfallPredicted(
                    "shortfall/" + series,
                    number,
                    view.id(),
                    view.team(),
                    view.acceleratorClass(),
                    view.createdAt(),
                    view.serviceLevelPercent(),
                    view.shortfalls().stream()
                            .map(shortfall -> new CapacityShortfallPredicted.Shortfall(
                                    YearMonth.parse(shortfall.month()).atDay(1),
                                    shortfall.wanted(),
                                    shortfall.available(),
                                    shortfall.planned()))
                            .toList()));
        }
    }
}
