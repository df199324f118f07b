package dev.supercargo.advice.options;

import static dev.supercargo.advice.Models.RESNET_50;
import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.advice.Machines;
import dev.supercargo.advice.guide.RuleApplied;
import dev.supercargo.advice.guide.Scale;
import dev.supercargo.advice.guide.SpeedPriority;
import dev.supercargo.advice.guide.UseCase;
import dev.supercargo.advice.machine.Gpu;
import dev.supercargo.advice.options.Market.Build;
import dev.supercargo.advice.options.Market.Devices;
import dev.supercargo.advice.options.Market.Rental;
import dev.supercargo.advice.training.TrainingJudge;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.prediction.Evidence;
import dev.supercargo.hardware.parts.PriceRange;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AdviserTest {

    private static final Market MARKET = new Market(
            List.of(
                    build("entry", Machines.rtx3050(), "800", "1200"),
                    build("enthusiast", Machines.rtx3070(), "1800", "2500"),
                    build("enterprise", Machines.rtx4090(), "8000", "15000")),
            List.of(
                    rental("cloud a100", Machines.a100(), "4.00", false),
                    rental("cloud 4090", Machines.rtx4090(), "0.60", false),
                    rental("cloud a100 spot", Machines.a100(), "0.90", true)));

    private final Adviser adviser = new Adviser(new TrainingJudge(Evidence.none()), MARKET);

    @Test
    void givesThreeWaysEachWithAReason() {
        Advice advice = adviser.advise(answers("3000", 80, SpeedPriority.NICE));

        assertThat(advice.ranked())
                .extracting(ranked -> ranked.option().kind())
                .containsExactlyInAnyOrder(Option.Kind.values());
        assertThat(advice.ranked())
                .allSatisfy(ranked -> assertThat(ranked.reason()).isNotBlank());
        assertThat(advice.rules())
                .extracting(RuleApplied::name)
                .contains("decision tree", "task table", "decision matrix", "hours of use", "hybrid share");
        assertThat(advice.rules()).allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
    }

    @Test
    void addsUpToTheCent() {
        for (Advice.Ranked ranked :
                adviser.advise(answers("3000", 80, SpeedPriority.NICE)).ranked()) {
            Option.Cost cost = ranked.option().cost();
            assertThat(cost.total())
                    .isEqualTo(cost.upfront().plus(cost.monthly().times(24)));
        }
    }

    @Test
    void breaksEvenInTheFirstMonthThatIsNoDearerThanRenting() {
        Advice advice = adviser.advise(answers("10000", 400, SpeedPriority.IMPORTANT));
        Money rent = way(advice, Option.Kind.RENT).cost().monthly();
        Option buy = way(advice, Option.Kind.BUY);
        assertThat(buy.breakEven()).isInstanceOf(Measured.Known.class);
        int month = ((Measured.Known<Integer>) buy.breakEven()).value();

        assertThat(spent(buy, month)).isLessThanOrEqualTo(rent.times(month));
        if (month > 1) {
            assertThat(spent(buy, month - 1)).isGreaterThan(rent.times(month - 1));
        }
    }

    @Test
    void rentsForFewHoursAndBuysForMany() {
        assertThat(best(answers("20000", 10, SpeedPriority.IMPORTANT)).kind()).isEqualTo(Option.Kind.RENT);
        Market dear = new Market(MARKET.builds(), List.of(rental("cloud a100", Machines.a100(), "4.00", false)));
        Adviser there = new Adviser(new TrainingJudge(Evidence.none()), dear);
        assertThat(there.advise(answers("20000", 700, SpeedPriority.ANY))
                        .ranked()
                        .getFirst()
                        .option()
                        .kind())
                .isEqualTo(Option.Kind.BUY);
    }

    @Test
    void rentsNothingThatMayBeTakenAwayFromThoseInAHurry() {
        assertThat(way(adviser.advise(answers("20000", 80, SpeedPriority.CRITICAL)), Option.Kind.RENT)
                        .name())
                .doesNotContain("spot");
    }

    @Test
    void usesTheOwnedMachineAloneIfItDoes() {
        Answers owner = new Answers(
                UseCase.VISION,
                Scale.MEDIUM,
                Money.usd("3000"),
                SpeedPriority.ANY,
                Measured.unknown("the guide's"),
                Memory.ofGb(500),
                new Answers.Usage(100, 24),
                Measured.known(spec(Machines.rtx3070())),
                RESNET_50);

        Option hybrid = way(adviser.advise(owner), Option.Kind.HYBRID);

        assertThat(hybrid.name()).isEqualTo("Use your RTX 3070 alone");
        assertThat(hybrid.cost().upfront()).isEqualTo(Money.zero());
        // (220 W + 200 W) × 100 h × $0.14 a kWh
        assertThat(hybrid.cost().monthly()).isEqualTo(Money.usd("5.88"));
    }

    @Test
    void saysWhatTheCheapestCostsWhenTheBudgetIsTooSmall() {
        Advice advice = adviser.advise(answers("5", 80, SpeedPriority.NICE));

        assertThat(advice.ranked()).noneMatch(ranked -> ranked.option().isPossible());
        assertThat(advice.verdict()).singleElement().asString().contains("None of the three", "Maybe raise the budget");
        assertThat(advice.ranked())
                .allSatisfy(ranked -> assertThat(ranked.reason()).contains("the budget is $5.00"));
    }

    @Test
    void recommendsNothingToThoseWhoUseNothing() {
        Advice advice = adviser.advise(answers("3000", 0, SpeedPriority.NICE));

        assertThat(advice.verdict().getFirst()).contains("With no hours of use");
        assertThat(advice.ranked().getFirst().option().kind()).isEqualTo(Option.Kind.RENT);
        assertThat(advice.rules()).extracting(RuleApplied::name).contains("free tiers");
    }

    @Test
    void saysWhenNoMachineHasTheMemory() {
        Answers greedy = new Answers(
                UseCase.LANGUAGE,
                Scale.LARGE,
                Money.usd("100000"),
                SpeedPriority.ANY,
                Measured.known(Memory.ofGib(500)),
                Memory.ofGb(500),
                new Answers.Usage(100, 24),
                Measured.unknown("nothing is owned"),
                RESNET_50);

        assertThat(way(adviser.advise(greedy), Option.Kind.BUY).objections())
                .anyMatch(objection -> objection.contains("no machine to buy has the memory"));
        assertThat(way(adviser.advise(greedy), Option.Kind.RENT).objections())
                .anyMatch(objection -> objection.contains("no rented machine has the memory"));
    }

    @Test
    void saysWhenAMonthHasNotEnoughHours() {
        assertThat(way(adviser.advise(answers("100000", 2000, SpeedPriority.ANY)), Option.Kind.BUY)
                        .objections())
                .anyMatch(objection -> objection.contains("a month has 730"));
    }

    @Test
    void advisesTheSameTwiceAndNeverPrefersTheImpossible() {
        SplittableRandom random = new SplittableRandom(6);
        for (int trial = 0; trial < 200; trial++) {
            Answers answers = new Answers(
                    UseCase.values()[random.nextInt(UseCase.values().length)],
                    Scale.values()[random.nextInt(4)],
                    Money.usd(Integer.toString(random.nextInt(20_000))),
                    SpeedPriority.values()[random.nextInt(4)],
                    random.nextBoolean() ? Measured.unknown("auto") : Measured.known(Memory.ofGib(random.nextInt(100))),
                    Memory.ofGb(random.nextInt(5000)),
                    new Answers.Usage(random.nextInt(1500), random.nextInt(1, 60)),
                    random.nextBoolean() ? Measured.unknown("none") : Measured.known(spec(Machines.rtx3070())),
                    RESNET_50);
            Advice advice = adviser.advise(answers);
            assertThat(adviser.advise(answers)).isEqualTo(advice);
            assertThat(advice.ranked()).hasSize(3);
            assertThat(advice.ranked().stream()
                            .map(ranked -> ranked.option().isPossible())
                            .toList())
                    .isSortedAccordingTo((one, other) -> Boolean.compare(other, one));
        }
    }

    private Option best(Answers answers) {
        return adviser.advise(answers).ranked().getFirst().option();
    }

    private static Option way(Advice advice, Option.Kind kind) {
        return advice.ranked().stream()
                .map(Advice.Ranked::option)
                .filter(option -> option.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static Money spent(Option option, int months) {
        return option.cost().upfront().plus(option.cost().monthly().times(months));
    }

    private static Answers answers(String budget, double hours, SpeedPriority speed) {
        return new Answers(
                UseCase.VISION,
                Scale.MEDIUM,
                Money.usd(budget),
                speed,
                Measured.unknown("the guide's"),
                Memory.ofGb(500),
                new Answers.Usage(hours, 24),
                Measured.unknown("nothing is owned"),
                RESNET_50);
    }

    private static AcceleratorSpec spec(Gpu gpu) {
        return ((Measured.Known<AcceleratorSpec>) gpu.sheet()).value();
    }

    private static Build build(String name, Gpu gpu, String low, String high) {
        return new Build(
                name,
                name,
                new Devices(spec(gpu), 1),
                List.of(gpu.name()),
                new PriceRange(Money.usd(low), Money.usd(high)),
                "a test");
    }

    private static Rental rental(String id, Gpu gpu, String perHour, boolean interruptible) {
        return new Rental(
                id,
                new Devices(spec(gpu), 1),
                HourlyRate.usd(perHour),
                interruptible,
                "a test",
                LocalDate.of(2026, 11, 26));
    }
}
