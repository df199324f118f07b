package dev.supercargo.planning.costs;

import dev.supercargo.planning.costs.CostBenefit.Ranked;
import dev.supercargo.planning.costs.GuideExample.Figure;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The guide's calculations about costs, done again; where its arithmetic is off, it is said. */
public final class GuideExamples {

    private static final String PER_GB = "the price is per GB, not per TB";
    private static final int MONTHS_OF_YEAR = 12;

    private GuideExamples() {}

    public static List<GuideExample> all() {
        return List.of(
                project(
                        GuideProject.SMALL,
                        "$45",
                        "3x faster",
                        "cloud wins",
                        "",
                        "The cloud is cheaper below the break-even, as the guide says."),
                project(
                        GuideProject.MEDIUM,
                        "$980",
                        "2.5x faster",
                        "close comparison",
                        "$15 and $12 are for hours of machines of which one is 2.5 times as fast",
                        "Compared by the work and not by the hour, it is not close."),
                project(
                        GuideProject.LARGE,
                        "$13,000",
                        "2.5x faster",
                        "local wins",
                        "",
                        "A machine of one's own is cheaper above the break-even, as the guide says."),
                cloud(
                        "Small cloud project (40 hours a month)",
                        HourlyRate.usd("3.06"),
                        40,
                        1,
                        100,
                        "$0.08",
                        "$131.48",
                        "$1,577.76"),
                cloud(
                        "Medium cloud project (200 hours a month)",
                        HourlyRate.usd("12.24"),
                        200,
                        5,
                        500,
                        "$0.40",
                        "$2,493.40",
                        "$29,920.80"),
                cloud(
                        "Large cloud project (500 hours a month)",
                        HourlyRate.usd("32.77"),
                        500,
                        20,
                        2000,
                        "$1.60",
                        "$16,566.60",
                        "$198,799.20"),
                visionProject(),
                upgrade());
    }

    private static GuideExample project(
            GuideProject project,
            String saysCloud,
            String saysSpeed,
            String saysVerdict,
            String whyVerdict,
            String verdict) {
        CostBenefit answer = CostBenefit.of(project.question());
        Money local = total(answer, GuideProject.LOCAL);
        Money cloud = total(answer, GuideProject.CLOUD);
        double speed = (double) project.local().toHours() / project.rented().toHours();
        return new GuideExample(
                project.name(),
                List.of(
                        new Figure("local", whole(project.purchase().plus(project.electricity())), whole(local), ""),
                        new Figure("cloud", "about " + saysCloud, cents(cloud), ""),
                        new Figure(
                                "speed of the cloud",
                                saysSpeed,
                                String.format(Locale.ROOT, "%.2f", speed),
                                speed == 2.5
                                        ? ""
                                        : project.local().toHours() + " hours against "
                                                + project.rented().toHours()),
                        new Figure("verdict", saysVerdict, cheaper(local, cloud), whyVerdict),
                        new Figure(
                                "break-even",
                                "not given",
                                breakEven(answer),
                                "it follows from the guide's own figures")),
                verdict);
    }

    private static String cheaper(Money local, Money cloud) {
        return local.compareTo(cloud) < 0
                ? "local, at " + percent(local.shareOf(cloud)) + " of the cloud's cost"
                : "cloud, at " + percent(cloud.shareOf(local)) + " of the local cost";
    }

    private static String breakEven(CostBenefit answer) {
        return switch (answer.breakEvens().getFirst().hoursPerMonth()) {
            case Measured.Known<Double>(Double hours) ->
                String.format(Locale.ROOT, "%,.0f hours of the local machine", hours * MONTHS_OF_YEAR);
            case Measured.Unknown<Double>(String reason) -> reason;
        };
    }

    private static GuideExample cloud(
            String name,
            HourlyRate rate,
            int hours,
            int terabytes,
            int gigabytesOut,
            String saysStorage,
            String saysMonth,
            String saysYear) {
        Money storage = Money.usd("0.08").times(1000L * terabytes);
        Money month = rate.times(Duration.ofHours(hours))
                .plus(storage)
                .plus(Money.usd("0.09").times(gigabytesOut));
        return new GuideExample(
                name,
                List.of(
                        new Figure("storage of " + terabytes + " TB", saysStorage, cents(storage), PER_GB),
                        new Figure("a month", saysMonth, cents(month), "storage"),
                        new Figure("a year", saysYear, cents(month.times(MONTHS_OF_YEAR)), "storage")),
                "Storage is " + percent(storage.shareOf(month)) + " of the bill, not next to nothing.");
    }

    /** "ROI Calculation": a computer vision project of six months. */
    private static GuideExample visionProject() {
        Money hardware = Money.usd("4000");
        Money cloud = Money.usd("15000");
        Money saved = cloud.minus(hardware);
        return new GuideExample(
                "Computer vision project (500 hours of training in 6 months)",
                List.of(
                        new Figure("savings", "$11,000", whole(saved), ""),
                        new Figure(
                                "return on investment",
                                "$11,000",
                                percent(saved.shareOf(hardware)),
                                "a return is a share of what is invested, the $4,000; development costs the same either way"),
                        new Figure(
                                "break-even",
                                "2 projects or more",
                                percent(hardware.shareOf(cloud)) + " of the first project",
                                "the cloud has cost $4,000 after 1.6 of the 6 months")),
                "The machine pays for itself within the first project.");
    }

    /** "Performance vs Cost Analysis Framework": RTX 3070 against RTX 3080. */
    private static GuideExample upgrade() {
        Money yearly = Money.usd("2000");
        Money price = Money.usd("200");
        double speed = 1.40;
        double cost = Money.usd("1500").shareOf(Money.usd("1200"));
        return new GuideExample(
                "RTX 3080 instead of RTX 3070",
                List.of(
                        new Figure(
                                "value for the dollar",
                                "1.4x",
                                String.format(Locale.ROOT, "%.2fx", speed / cost),
                                "140 % of the speed at 125 % of the three-year cost"),
                        new Figure(
                                "return a year by the guide's formula",
                                "not given",
                                percent(yearly.minus(price.timesEstimate(1.0 / 3))
                                        .shareOf(price)),
                                "(yearly savings - a third of the price) / price"),
                        new Figure(
                                "payback",
                                "not given",
                                String.format(Locale.ROOT, "%.1f months", MONTHS_OF_YEAR * price.shareOf(yearly)),
                                "price / monthly savings")),
                "The RTX 3080 is still the better value, by 12 % and not by 40 %.");
    }

    private static Money total(CostBenefit answer, String name) {
        return answer.ranked().stream()
                .map(Ranked::costed)
                .filter(option -> option.configuration().name().equals(name))
                .findFirst()
                .orElseThrow()
                .total();
    }

    private static String whole(Money money) {
        return String.format(Locale.ROOT, "$%,.0f", money.amount());
    }

    private static String cents(Money money) {
        return String.format(Locale.ROOT, "$%,.2f", money.amount());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
