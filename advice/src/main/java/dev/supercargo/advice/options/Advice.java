package dev.supercargo.advice.options;

import dev.supercargo.advice.guide.RuleApplied;
import java.util.List;

/**
 * What somebody should do.
 *
 * @param verdict as sentences
 * @param ranked the best first
 * @param rules of the guide with what they say here
 * @param assumptions sentences
 */
public record Advice(List<String> verdict, List<Ranked> ranked, List<RuleApplied> rules, List<String> assumptions) {

    public Advice {
        verdict = List.copyOf(verdict);
        ranked = List.copyOf(ranked);
        rules = List.copyOf(rules);
        assumptions = List.copyOf(assumptions);
    }

    /** @param reason why it won or lost, as a sentence */
    public record Ranked(Option option, String reason) {}
}
