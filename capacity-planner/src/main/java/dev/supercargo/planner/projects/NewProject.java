package dev.supercargo.planner.projects;

import dev.supercargo.chassis.problem.Problem;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A project that a team plans.
 *
 * @param accelerator canonical id
 * @param accelerators in every hour of its first day
 * @param from its first day
 * @param until its first day without, at most ten years later
 * @param probabilityPercent that it comes; 100 if absent
 * @param growthPercent of the accelerators a year; 0 if absent
 */
public record NewProject(
        @Nullable String team,
        @Nullable String name,
        @Nullable String accelerator,
        @Nullable Double accelerators,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable Double probabilityPercent,
        @Nullable Double growthPercent) {

    private static final Pattern TEAM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");
    private static final Pattern ACCELERATOR = Pattern.compile("[a-z0-9][a-z0-9.-]{0,62}");
    private static final int NAME_MAX = 100;
    private static final double ACCELERATORS_MAX = 1_000_000;
    private static final int YEARS_MAX = 10;
    private static final double GROWTH_MIN = -90;
    private static final double GROWTH_MAX = 1000;

    /** @throws Problem 400 naming the first field that makes no sense */
    ProjectEntity entity() {
        ProjectEntity entity = new ProjectEntity();
        entity.team = matching("team", team, TEAM, "the name of a team");
        entity.acceleratorClass =
                matching("accelerator", accelerator, ACCELERATOR, "a canonical id such as nvidia-h100-sxm-80gb");
        entity.name = named();
        entity.accelerators = between("accelerators", accelerators, Double.MIN_VALUE, ACCELERATORS_MAX);
        setDays(entity);
        entity.probabilityPercent = between(
                "probabilityPercent", probabilityPercent == null ? 100 : probabilityPercent, Double.MIN_VALUE, 100);
        entity.growthPercent =
                between("growthPercent", growthPercent == null ? 0 : growthPercent, GROWTH_MIN, GROWTH_MAX);
        return entity;
    }

    private String named() {
        String given = name == null ? "" : name.strip();
        if (given.isEmpty() || given.length() > NAME_MAX) {
            throw Problem.invalid("name", "name: a project has a name of 1 to " + NAME_MAX + " characters.");
        }
        return given;
    }

    private void setDays(ProjectEntity entity) {
        if (from == null || until == null) {
            throw Problem.invalid(
                    from == null ? "from" : "until",
                    "from and until are days such as 2027-03-01, and both are needed.");
        }
        if (!from.isBefore(until) || until.isAfter(from.plusYears(YEARS_MAX))) {
            throw Problem.invalid(
                    "until",
                    "until must be after from (" + from + ") and at most " + YEARS_MAX + " years later, but is " + until
                            + ".");
        }
        entity.startsOn = from;
        entity.endsOn = until;
    }

    private static String matching(String field, @Nullable String value, Pattern pattern, String expected) {
        if (value == null || !pattern.matcher(value).matches()) {
            throw Problem.invalid(
                    field, field + " must be " + expected + ", but is " + (value == null ? "absent" : value) + ".");
        }
        return value;
    }

    private static double between(String field, @Nullable Double value, double least, double most) {
        if (value == null || !(value >= least) || !(value <= most)) {
            throw Problem.invalid(
                    field,
                    field + " must be " + (least == Double.MIN_VALUE ? "above 0" : least + " or more") + " and at most "
                            + Math.round(most) + ", but is " + (value == null ? "absent" : value) + ".");
        }
        return value;
    }
}
