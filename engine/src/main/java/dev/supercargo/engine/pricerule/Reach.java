package dev.supercargo.engine.pricerule;

import java.util.Optional;

/**
 * The offers a rule is about.
 *
 * @param provider lower case
 * @param instanceTypes an instance type, in which {@code *} stands for any characters: {@code p5*}; {@code *} for all
 * @param market a constant of the contract such as {@code SPOT}, empty for every market
 */
public record Reach(String provider, String instanceTypes, Optional<String> market) {

    public Reach {
        if (provider.isBlank() || instanceTypes.isBlank()) {
            throw new IllegalArgumentException("a rule names a provider and instance types; * stands for all types");
        }
    }

    boolean covers(String offersProvider, String instanceType, String offersMarket) {
        return provider.equals(offersProvider)
                && market.map(offersMarket::equals).orElse(true)
                && matches(instanceTypes, instanceType);
    }

    /** The more characters a pattern spells out, the closer it is. */
    int closeness() {
        return (int) instanceTypes.chars().filter(character -> character != '*').count();
    }

    boolean isExact() {
        return instanceTypes.indexOf('*') < 0;
    }

    /** Greedy with one step back: linear in practice, and never exponential as a regular expression may be. */
    private static boolean matches(String pattern, String text) {
        int at = 0;
        int star = -1;
        int resume = 0;
        int next = 0;
        while (at < text.length()) {
            if (next < pattern.length() && pattern.charAt(next) == '*') {
                star = next++;
                resume = at;
            } else if (next < pattern.length() && pattern.charAt(next) == text.charAt(at)) {
                next++;
                at++;
            } else if (star >= 0) {
                next = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (next < pattern.length() && pattern.charAt(next) == '*') {
            next++;
        }
        return next == pattern.length();
    }
}
