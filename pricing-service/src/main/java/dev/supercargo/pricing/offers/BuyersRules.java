package dev.supercargo.pricing.offers;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.engine.pricerule.PriceRules;
import dev.supercargo.pricing.discounts.RuleBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose prices a request is shown. */
@ApplicationScoped
class BuyersRules {

    private final RuleBook rules;
    private final Caller caller;

    BuyersRules(RuleBook rules, Caller caller) {
        this.rules = rules;
        this.caller = caller;
    }

    /**
     * The rules of {@code team}; without one those of the caller's team if there is exactly one, else the organisation's.
     *
     * @throws dev.supercargo.chassis.problem.Problem 403 if the caller may not see that team
     */
    PriceRules of(@Nullable String team) {
        Optional<String> named = Optional.ofNullable(team).map(String::strip).filter(name -> !name.isEmpty());
        named.ifPresent(caller::requireTeam);
        return rules.inForce(named.or(this::onlyTeam));
    }

    private Optional<String> onlyTeam() {
        Set<String> teams = caller.teams();
        return teams.size() == 1 ? teams.stream().findFirst() : Optional.empty();
    }
}
