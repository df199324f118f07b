package dev.supercargo.pricing.discounts;

import dev.supercargo.chassis.problem.Issue;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import dev.supercargo.engine.pricerule.Effect;
import dev.supercargo.engine.pricerule.PriceRule;
import dev.supercargo.engine.pricerule.Reach;
import dev.supercargo.pricing.offers.Market;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a rule shall say, as it came.
 *
 * @param team absent for the whole organisation
 * @param instanceTypes absent for all
 * @param market absent for every market
 * @param percentOff above 0 and below 100; this or {@code pricePerHour}
 * @param pricePerHour agreed price of one instance in US dollars
 * @param validFrom absent: from now on
 * @param validTo exclusive; absent until further notice
 */
public record RuleDefinition(
        @Nullable String team,
        @Nullable String provider,
        @Nullable String instanceTypes,
        @Nullable String market,
        @Nullable BigDecimal percentOff,
        @Nullable Money pricePerHour,
        @Nullable Instant validFrom,
        @Nullable Instant validTo,
        @Nullable String note) {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,62}");
    private static final Pattern PROVIDER = Pattern.compile("[a-z0-9-]{1,40}");
    private static final Pattern TYPES = Pattern.compile("[A-Za-z0-9._*-]{1,100}");
    private static final int NOTE_MAX = 200;
    private static final int PERCENT_DIGITS_MAX = 12;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final BigDecimal PRICE_MAX = BigDecimal.valueOf(100_000);

    /** @throws Problem 400 with every field that is wrong */
    PriceRule rule(String id, Instant now) {
        List<Issue> issues = new ArrayList<>();
        check(issues, "id", ID.matcher(id).matches(), "1 to 63 lower-case letters, digits, dots and dashes");
        check(issues, "team", team == null || ID.matcher(team).matches(), "a team's name, or absent for everybody");
        check(issues, "provider", provider != null && PROVIDER.matcher(provider).matches(), "such as aws");
        check(
                issues,
                "instanceTypes",
                instanceTypes == null || TYPES.matcher(instanceTypes).matches(),
                "an instance type such as p5.48xlarge, with * for any characters");
        check(issues, "market", market == null || marketOf(market).isPresent(), "one of " + slugs() + ", or absent");
        check(
                issues,
                "percentOff",
                (percentOff == null) != (pricePerHour == null),
                "given, or else pricePerHour, and not both");
        check(
                issues,
                "percentOff",
                percentOff == null
                        || (percentOff.signum() > 0
                                && percentOff.compareTo(ALL) < 0
                                && percentOff.precision() <= PERCENT_DIGITS_MAX),
                "above 0 and below 100");
        check(
                issues,
                "pricePerHour",
                pricePerHour == null
                        || (pricePerHour.isPositive()
                                && pricePerHour.currency().equals(Money.zero().currency())
                                && pricePerHour.amount().compareTo(PRICE_MAX) <= 0),
                "above 0 and at most 100,000 USD for an instance");
        Instant from = validFrom == null ? now : validFrom;
        check(issues, "validTo", validTo == null || validTo.isAfter(from), "after validFrom " + from);
        check(issues, "note", note == null || note.length() <= NOTE_MAX, "at most " + NOTE_MAX + " characters");
        if (!issues.isEmpty()) {
            throw new Problem(ProblemType.INVALID_REQUEST, issues.getFirst().message(), issues);
        }
        return new PriceRule(
                id,
                Optional.ofNullable(team),
                new Reach(
                        Objects.requireNonNull(provider),
                        instanceTypes == null ? "*" : instanceTypes,
                        Optional.ofNullable(market).flatMap(RuleDefinition::marketOf)),
                percentOff == null
                        ? new Effect.AgreedPrice(Objects.requireNonNull(pricePerHour))
                        : new Effect.PercentOff(percentOff),
                from,
                Optional.ofNullable(validTo));
    }

    private static void check(List<Issue> issues, String path, boolean fits, String form) {
        if (!fits) {
            issues.add(Issue.of("INVALID", path, path + " must be " + form + "."));
        }
    }

    private static Optional<String> marketOf(String text) {
        String name = text.toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(Market.values())
                .map(Market::name)
                .filter(name::equals)
                .findFirst();
    }

    private static String slugs() {
        return String.join(
                ", ",
                Arrays.stream(Market.values())
                        .map(market -> market.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }
}
