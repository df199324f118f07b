package dev.supercargo.planning.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.planning.optimise.BundledShelf.Wanted;
import dev.supercargo.planning.optimise.Limits.Kind;
import dev.supercargo.planning.optimise.Need.CoreCount;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class OptimiserTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final double ROUNDING = 1e-9;

    @Test
    void isAsGoodAsTryingEveryCombination() {
        int solved = 0;
        for (long seed = 0; seed < 2000; seed++) {
            RandomShelf random = new RandomShelf(seed);
            Shelf shelf = random.shelf();
            Need need = new Need(
                    Memory.ofGib(random.between(1, 2) * 8.0),
                    Memory.ofGib(random.between(1, 4) * 16.0),
                    new CoreCount(random.between(2, 8)),
                    Memory.ofGb(random.between(1, 4) * 500.0));
            Limits limits = new Limits(
                    random.heads() ? Measured.known(random.money(500, 5000)) : Measured.unknown("none"),
                    random.heads() ? Measured.known(new Power(random.between(200, 1200))) : Measured.unknown("none"),
                    random.heads() ? Measured.known(random.between(2, 40) / 10.0) : Measured.unknown("none"));
            for (Goal goal : Goal.values()) {
                Optimum answer = Optimiser.solve(shelf, need, limits, goal);
                Optional<BruteForce.Machine> best = BruteForce.all(shelf, need).stream()
                        .filter(keeping(limits))
                        .min(order(goal));
                assertThat(answer.best().isKnown())
                        .as("seed %d, %s", seed, goal)
                        .isEqualTo(best.isPresent());
                if (answer.best() instanceof Measured.Known<Build>(Build found)) {
                    solved++;
                    assertThat(measure(goal, found))
                            .as("seed %d, %s", seed, goal)
                            .isCloseTo(measure(goal, best.orElseThrow()), within(ROUNDING));
                    assertThat(limits.allow(found)).isTrue();
                }
            }
        }
        assertThat(solved).as("the shelves are not all empty").isGreaterThan(600);
    }

    @Test
    void nothingOnTheFrontIsBeatenAndWhatIsBeatenIsNotOnIt() {
        for (long seed = 0; seed < 100; seed++) {
            Shelf shelf = new RandomShelf(seed).shelf();
            Need need = new Need(Memory.ofGib(8), Memory.ofGib(16), new CoreCount(2), Memory.ofGb(500));

            List<Build> front = Optimiser.solve(shelf, need, none(), Goal.COST).front();

            for (Build one : front) {
                assertThat(front)
                        .as("seed %d", seed)
                        .filteredOn(other -> other.beats(one))
                        .containsExactly(one);
            }
            for (BruteForce.Machine machine : BruteForce.all(shelf, need)) {
                assertThat(front)
                        .as("seed %d: %s", seed, machine)
                        .anyMatch(kept -> kept.cost().compareTo(machine.cost()) <= 0
                                && kept.power().watts() <= machine.watts() + ROUNDING
                                && kept.speed() >= machine.speed() - ROUNDING);
            }
        }
    }

    @Test
    void findsTheFastestMachineOfTheCatalogWithinABudget() {
        Shelf shelf = BundledShelf.of(Map.of(), Wanted.NEW_OF_ALL, TODAY);

        Optimum answer = Optimiser.solve(
                shelf,
                Need.USUAL,
                new Limits(Measured.known(Money.usd("2000")), none().power(), none().speed()),
                Goal.PERFORMANCE);

        Build best = ((Measured.Known<Build>) answer.best()).value();
        assertThat(best.cost()).isLessThanOrEqualTo(Money.usd("2000"));
        assertThat(best.items()).extracting(Build.Item::price).doesNotContain(Money.zero());
        Optimum.Binding budget = answer.limits().getFirst();
        assertThat(budget.limit()).isEqualTo(Kind.BUDGET);
        assertThat(budget.binds()).isTrue();
        Build next = ((Measured.Known<Build>) budget.next()).value();
        assertThat(next.cost()).isGreaterThan(Money.usd("2000"));
        assertThat(next.speed()).isGreaterThanOrEqualTo(best.speed());
        assertThat(answer.front())
                .filteredOn(build -> build.cost().compareTo(next.cost()) < 0 && build.speed() > best.speed())
                .isEmpty();
        assertThat(answer.unpriced())
                .as("the price of an RTX A2000 is not in the tables")
                .isNotEmpty();
    }

    @Test
    void aStatedPriceGoesBeforeTheTables() {
        Money bargain = Money.usd("100");
        Optimum answer = Optimiser.solve(
                BundledShelf.of(Map.of("nvidia-rtx-4090-24gb", bargain), Wanted.NEW_OF_ALL, TODAY),
                Need.USUAL,
                new Limits(Measured.known(Money.usd("1500")), none().power(), none().speed()),
                Goal.PERFORMANCE);

        assertThat(((Measured.Known<Build>) answer.best()).value().items().getFirst())
                .satisfies(item -> assertThat(item.name()).contains("4090"))
                .satisfies(item -> assertThat(item.note()).isEqualTo("as stated"));
    }

    @Test
    void onlyCardsOfTheWantedVendorsCount() {
        Shelf shelf = BundledShelf.of(Map.of(), new Wanted(true, Set.of("amd")), TODAY);

        assertThat(shelf.cards())
                .isNotEmpty()
                .allSatisfy(card -> assertThat(card.thing().id()).startsWith("amd-"));
        assertThat(shelf.systems()).isEmpty();
    }

    @Test
    void anImpossibleBudgetNamesTheNearestMachine() {
        Optimum answer = Optimiser.solve(
                BundledShelf.of(Map.of(), new Wanted(true, Set.of()), TODAY),
                Need.USUAL,
                new Limits(Measured.known(Money.usd("100")), none().power(), none().speed()),
                Goal.COST);

        assertThat(answer.best()).isEqualTo(Measured.unknown("no build keeps all limits at once"));
        assertThat(answer.limits().getFirst().next())
                .isEqualTo(Measured.known(answer.front().getFirst()));
    }

    @Test
    void aNeedThatNothingMeetsSaysSo() {
        Optimum answer = Optimiser.solve(
                BundledShelf.of(Map.of(), Wanted.NEW_OF_ALL, TODAY),
                new Need(Memory.ofGib(4000), Memory.ofGib(32), new CoreCount(6), Memory.ofGb(1000)),
                none(),
                Goal.COST);

        assertThat(answer.best()).isEqualTo(Measured.unknown("nothing with a price meets the need"));
        assertThat(answer.front()).isEmpty();
    }

    @Test
    void readsCapacitiesInWords() {
        assertThat(ReadySystems.capacity("1 TB NVMe SSD + 2 TB HDD")).isEqualTo(Measured.known(Memory.ofGb(3000)));
        assertThat(ReadySystems.capacity("several NVMe SSDs")).isInstanceOf(Measured.Unknown.class);
    }

    private static Limits none() {
        return new Limits(Measured.unknown("none"), Measured.unknown("none"), Measured.unknown("none"));
    }

    private static Predicate<BruteForce.Machine> keeping(Limits limits) {
        return machine ->
                limits.allow(new Build("", List.of(), machine.cost(), new Power(machine.watts()), machine.speed()));
    }

    private static Comparator<BruteForce.Machine> order(Goal goal) {
        return Comparator.comparingDouble(machine -> -measure(goal, machine));
    }

    /** More is better. */
    private static double measure(Goal goal, BruteForce.Machine machine) {
        return switch (goal) {
            case PERFORMANCE -> machine.speed();
            case COST -> -machine.cost().amount().doubleValue();
            case EFFICIENCY -> machine.speed() / machine.watts() * 1000;
        };
    }

    private static double measure(Goal goal, Build build) {
        return measure(goal, new BruteForce.Machine(build.cost(), build.power().watts(), build.speed()));
    }
}
