package dev.supercargo.pricing.discounts;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.outbox.Outbox;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import dev.supercargo.engine.pricerule.PriceRule;
import dev.supercargo.engine.pricerule.PriceRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps price rules and publishes their changes in the same transaction. Thread-safe. */
@ApplicationScoped
public class RuleBook {

    /** Every offer that a search reads is held against every rule in force. */
    private static final int RULES_MAX = 500;

    private final RuleRepository rules;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    RuleBook(RuleRepository rules, Outbox outbox, Caller caller, Clock clock) {
        this.rules = rules;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** The rules that hold now for {@code team}, or for the organisation alone. */
    @Transactional
    public PriceRules inForce(Optional<String> team) {
        List<PriceRule> all = rules.current().stream().map(StoredRule::rule).toList();
        return PriceRules.of(all, team, now());
    }

    /** Those of the organisation, and of the teams that the caller may see. */
    @Transactional
    List<RuleView> visible() {
        return rules.current().stream()
                .map(rule -> rule.view(now()))
                .filter(view -> isVisible(view.rule().team()))
                .toList();
    }

    @Transactional
    RuleView get(String ruleId) {
        return rules.current(ruleId)
                .map(rule -> rule.view(now()))
                .filter(view -> isVisible(view.rule().team()))
                .orElseThrow(() -> Problem.notFound("price rule", ruleId));
    }

    /** @param ifMatch version the caller has read, null for whatever there is */
    @Transactional
    RuleView put(String ruleId, RuleDefinition definition, @Nullable String ifMatch) {
        PriceRule wanted = definition.rule(ruleId, now());
        rules.takeTurn();
        StoredRule rule = rules.findByIdOptional(ruleId).orElseGet(() -> new StoredRule(ruleId));
        requireUnchanged(ruleId, rule, ifMatch);
        if (rule.version() == 0 || rule.isRetired()) {
            requireRoom();
        }
        rule.take(wanted, definition.note(), caller.user());
        rules.persist(rule);
        outbox.append(rule.published());
        return rule.view(now());
    }

    @Transactional
    void retire(String ruleId, @Nullable String ifMatch) {
        rules.takeTurn();
        StoredRule rule = rules.current(ruleId).orElseThrow(() -> Problem.notFound("price rule", ruleId));
        requireUnchanged(ruleId, rule, ifMatch);
        rule.retire(caller.user(), now());
        outbox.append(rule.retired());
    }

    static String tag(long version) {
        return "\"" + version + "\"";
    }

    private void requireRoom() {
        if (rules.count("retiredAt is null") >= RULES_MAX) {
            throw new Problem(
                    ProblemType.CONFLICT,
                    "There are " + RULES_MAX
                            + " price rules already. Maybe one with a pattern replaces some, or a price"
                            + " sheet states agreed prices one by one.");
        }
    }

    private static void requireUnchanged(String ruleId, StoredRule rule, @Nullable String ifMatch) {
        if (ifMatch != null && !ifMatch.equals(tag(rule.version()))) {
            throw new Problem(
                    ProblemType.PRECONDITION_FAILED,
                    "Price rule " + ruleId + " has changed since you read it. Maybe read it again.");
        }
    }

    private boolean isVisible(@Nullable String team) {
        return team == null || caller.maySee(team);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
