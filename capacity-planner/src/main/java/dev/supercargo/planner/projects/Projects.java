package dev.supercargo.planner.projects;

import dev.supercargo.planning.demand.Project;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How people are told of projects. */
public final class Projects {

    private Projects() {}

    /** Such as {@code 'llama': 16 from 2027-03-01 until 2027-05-24, 60 %}. */
    public static String inWords(Project project) {
        return "'" + project.name() + "': " + plain(project.accelerators()) + " from " + project.from() + " until "
                + project.until() + ", " + plain(100 * project.probability().value()) + " %"
                + (project.yearlyGrowth() == 0
                        ? ""
                        : ", growing by " + plain(100 * project.yearlyGrowth()) + " % a year");
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number)
                .setScale(2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
