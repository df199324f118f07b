package dev.supercargo.planning.roadmap;

import java.util.ArrayList;
import java.util.List;

/** Finds the months in which what there is does not suffice. */
final class Shortfalls {

    private static final double ROUNDING = 1e-6;

    private Shortfalls() {}

    /** Months that a plan leaves short. */
    static long remaining(RoadmapQuestion question, Outcome planned) {
        return of(question, planned).stream().filter(Shortfall::remains).count();
    }

    static List<Shortfall> of(RoadmapQuestion question, Outcome planned) {
        Outcome unchanged = Outcome.of(question, List.of());
        List<Shortfall> shortfalls = new ArrayList<>();
        for (int month = 0; month < planned.months().size(); month++) {
            double wanted = question.outlook()
                    .curves()
                    .get(month)
                    .quantile(question.serviceLevel().value());
            double byTheHour = question.burst().most(wanted);
            double available = unchanged.months().get(month).firm() + byTheHour;
            if (available < wanted - ROUNDING) {
                shortfalls.add(new Shortfall(
                        question.horizon().month(month),
                        wanted,
                        available,
                        planned.months().get(month).firm() + byTheHour));
            }
        }
        return shortfalls;
    }
}
