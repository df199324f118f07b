package dev.supercargo.engine.placement;

import java.util.List;
import java.util.Optional;

/** Answers what a review asks about the candidates of a question without describing them all. */
record Scouting(Question question, Assessor assessor) {

    /** The candidate that is the place held, possible or not. */
    Optional<Assessment> at(HeldPlace place) {
        return question.snapshot().prepared().named(place.optionId()).stream()
                .flatMap(option -> assessor.assess(question, option).stream())
                .filter(place::is)
                .findFirst();
    }

    /** Those of all escapes that are the quickest, or the cheapest of those that are in time. */
    List<Assessment> escapes(Escape escape) {
        Exits exits = new Exits(escape, question.snapshot());
        Sweep sweep = new Sweep(question.job(), question.snapshot(), question.budgets(), assessor, exits);
        return exits.found(sweep);
    }
}
