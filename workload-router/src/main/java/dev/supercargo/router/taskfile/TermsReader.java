package dev.supercargo.router.taskfile;

import dev.supercargo.chassis.document.Fields;
import dev.supercargo.chassis.document.Nearest;
import dev.supercargo.chassis.document.Values;
import dev.supercargo.engine.workload.Deadline;
import dev.supercargo.engine.workload.SpendLimit;
import dev.supercargo.engine.workload.Terms;
import dev.supercargo.engine.workload.Urgency;
import dev.supercargo.quantities.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads on what terms a job runs; what the file does not say is as its team has agreed. */
final class TermsReader {

    private final Knowledge knowledge;
    private final Instant submittedAt;
    private final TermDefaults defaults;

    /** @param submittedAt from which a relative deadline counts */
    TermsReader(Knowledge knowledge, Instant submittedAt, TermDefaults defaults) {
        this.knowledge = knowledge;
        this.submittedAt = submittedAt;
        this.defaults = defaults;
    }

    /**
     * What holds for a job.
     *
     * @param preemptible whether it may make room for another one
     * @param defaulted what the team's defaults say and not the file, such as {@code policy cheapest}
     */
    record Agreed(Terms terms, boolean preemptible, List<String> defaulted) {}

    Agreed read(Optional<Fields> routing) {
        List<String> defaulted = new ArrayList<>();
        Terms terms = terms(routing, defaulted);
        return new Agreed(terms, preemptible(routing, defaulted), List.copyOf(defaulted));
    }

    private Terms terms(Optional<Fields> routing, List<String> defaulted) {
        Terms standard = Terms.standard();
        Deadline deadline = routing.flatMap(fields -> fields.value("deadline", this::deadline))
                .orElseGet(Deadline.None::new);
        SpendLimit budget = routing.flatMap(fields -> fields.value("budget", Values::money))
                .<SpendLimit>map(SpendLimit.UpTo::new)
                .orElseGet(defaults::budget);
        Optional<Urgency> urgency =
                routing.flatMap(fields -> fields.value("urgency", text -> Values.constant(Urgency.class, text)));
        Optional<String> policy = routing.flatMap(fields -> fields.value("policy", this::policy));
        if (policy.isEmpty()) {
            defaults.policy().ifPresent(name -> defaulted.add("policy " + name));
        }
        if (urgency.isEmpty()) {
            defaults.urgency()
                    .ifPresent(level -> defaulted.add("urgency " + level.name().toLowerCase(Locale.ROOT)));
        }
        if (routing.filter(fields -> fields.has("budget")).isEmpty()
                && defaults.budget() instanceof SpendLimit.UpTo(Money limit)) {
            defaulted.add("budget " + limit);
        }
        return new Terms(
                deadline,
                budget,
                urgency.or(defaults::urgency).orElse(standard.urgency()),
                policy.or(defaults::policy).orElse(standard.policy()));
    }

    private boolean preemptible(Optional<Fields> routing, List<String> defaulted) {
        Optional<Boolean> stated = routing.flatMap(fields -> fields.value("preemptible", Values::bool));
        if (stated.isEmpty()) {
            defaults.preemptible().ifPresent(may -> defaulted.add(may ? "preemptible" : "not preemptible"));
        }
        return stated.or(defaults::preemptible).orElse(true);
    }

    private Deadline deadline(String text) {
        Instant by = Values.instant(text, submittedAt);
        if (!by.isAfter(submittedAt)) {
            throw new IllegalArgumentException("the deadline " + by + " is in the past; it is now " + submittedAt
                    + ". Maybe give a duration from now such as 24h.");
        }
        return new Deadline.By(by);
    }

    private String policy(String name) {
        if (!knowledge.policyNames().contains(name)) {
            throw new IllegalArgumentException(
                    "there is no policy '" + name + "'." + Nearest.advice(name, knowledge.policyNames()));
        }
        return name;
    }
}
