package dev.supercargo.planner.demand;

import dev.supercargo.chassis.problem.Problem;
import java.util.Locale;

/** What counts as demand. */
enum Basis {
    /** When it ran. */
    USED,
    /** When it wanted to run. */
    WANTED;

    /** @param word used if absent */
    static Basis of(String word) {
        return switch (word == null ? "used" : word) {
            case "used" -> USED;
            case "wanted" -> WANTED;
            default -> throw Problem.invalid("basis", "basis must be used or wanted, but is " + word + ".");
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
