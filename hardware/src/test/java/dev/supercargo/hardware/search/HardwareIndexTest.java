package dev.supercargo.hardware.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.supercargo.hardware.accelerators.BundledAccelerators;
import dev.supercargo.hardware.facts.Precision;
import dev.supercargo.hardware.parts.BundledParts;
import dev.supercargo.hardware.search.Found.Count;
import dev.supercargo.hardware.search.Found.Obstacle;
import dev.supercargo.quantities.Measured;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HardwareIndexTest {

    private static final List<Item<String>> ITEMS = Stream.concat(
                    BundledAccelerators.read().stream()
                            .map(accelerator -> SearchFacts.of(accelerator, accelerator.priceNew())),
                    BundledParts.all().stream().map(part -> SearchFacts.of(part, Measured.unknown("not told"))))
            .map(facts -> new Item<>(facts, facts.id()))
            .toList();

    private static final Range ANY = Range.any();
    private static final Order BY_ID = new Order(Order.By.ID, Measured.unknown("any"), false);

    private final HardwareIndex<String> index = new HardwareIndex<>(ITEMS);

    @Test
    void findsEverythingWithoutCriteriaPageAfterPage() {
        Query everything = query(Map.of(), Map.of(), List.of(), BY_ID);
        List<String> read = new ArrayList<>();
        Found<String> found = index.find(everything, "", 50);
        read.addAll(found.page());
        while (found.more()) {
            found = index.find(everything, read.getLast(), 50);
            read.addAll(found.page());
        }

        assertThat(read).hasSize(ITEMS.size()).doesNotHaveDuplicates().isSorted();
        assertThat(found.total()).isEqualTo(ITEMS.size());
    }

    /** Whatever is asked, the index answers what a plain scan answers. */
    @Test
    void agreesWithAPlainScan() {
        Random random = new Random(6);
        List<String> vendors = List.of("nvidia", "amd", "intel", "generic");
        List<String> prefixes = List.of("rtx", "core", "ddr", "7", "a1");
        for (int trial = 0; trial < 300; trial++) {
            double leastMemory = Math.pow(2, 30 + random.nextInt(8));
            double mostPower = 50 + random.nextInt(600);
            String vendor = vendors.get(random.nextInt(vendors.size()));
            String prefix = prefixes.get(random.nextInt(prefixes.size()));
            Query query = query(
                    Map.of(Facet.VENDOR, Set.of(vendor)),
                    Map.of(
                            Figure.MEMORY,
                            new Range(Measured.known(leastMemory), Measured.unknown("open")),
                            Figure.POWER,
                            new Range(Measured.unknown("open"), Measured.known(mostPower))),
                    List.of(prefix),
                    BY_ID);

            List<String> expected = ITEMS.stream()
                    .map(Item::facts)
                    .filter(facts -> facts.vendor().equals(vendor)
                            && Figure.MEMORY.of(facts) >= leastMemory
                            && Figure.POWER.of(facts) <= mostPower
                            && Stream.of((facts.id() + " " + facts.name() + " " + facts.generation())
                                            .toLowerCase(java.util.Locale.ROOT)
                                            .split("[^a-z0-9.+]+", -1))
                                    .anyMatch(word -> word.startsWith(prefix)))
                    .map(SearchFacts::id)
                    .sorted()
                    .toList();

            assertThat(index.find(query, "", 1000).page()).isEqualTo(expected);
        }
    }

    @Test
    void ordersByValueAndPutsUnknownPricesLast() {
        Order byValue = new Order(Order.By.VALUE, Measured.known(Precision.BF16), false);
        Query query = query(Map.of(Facet.KIND, Set.of("accelerator")), Map.of(), List.of(), byValue);

        List<Item<String>> ordered = index.all(query);

        assertThat(ordered.getFirst().facts().price().isKnown()).isTrue();
        assertThat(ordered.getLast().facts().price().isKnown()
                        && ordered.getLast().facts().peak(Precision.BF16).isKnown())
                .isFalse();
        assertThat(ordered).extracting(item -> item.facts().id()).contains("nvidia-rtx-5070-12gb");
    }

    @Test
    void countsFacetsOverAllResults() {
        Found<String> found =
                index.find(query(Map.of(Facet.VENDOR, Set.of("NVIDIA")), Map.of(), List.of(), BY_ID), "", 1);

        assertThat(found.facets().get(Facet.VENDOR)).containsExactly(new Count("nvidia", found.total()));
        assertThat(found.facets().get(Facet.KIND)).extracting(Count::value).contains("ACCELERATOR", "SYSTEM", "CPU");
        assertThat(found.facets().getOrDefault(Facet.KIND, List.of()).stream()
                        .mapToInt(Count::items)
                        .sum())
                .isEqualTo(found.total());
    }

    @Test
    void namesTheCriterionThatLeavesNothing() {
        Query query = query(
                Map.of(Facet.VENDOR, Set.of("nvidia"), Facet.KIND, Set.of("ACCELERATOR")),
                Map.of(Figure.POWER, new Range(Measured.unknown("open"), Measured.known(1.0))),
                List.of(),
                BY_ID);

        Found<String> found = index.find(query, "", 10);

        assertThat(found.total()).isZero();
        assertThat(found.nothing())
                .filteredOn(Obstacle::excludesAll)
                .singleElement()
                .satisfies(obstacle -> {
                    assertThat(obstacle.criterion()).isEqualTo("power at most 1 W");
                    assertThat(obstacle.meetsNothing()).isTrue();
                    assertThat(obstacle.without()).isGreaterThan(50);
                });
    }

    @Test
    void offersWordsThatResembleAWrongOne() {
        Found<String> found = index.find(query(Map.of(), Map.of(), List.of("geforse"), BY_ID), "", 10);

        assertThat(found.nothing())
                .singleElement()
                .satisfies(obstacle -> assertThat(obstacle.nearest()).contains("geforce"));
    }

    @Test
    void findsTheLikeOfTheSameKind() {
        assertThat(index.similarTo("nvidia-rtx-3080-10gb", 5))
                .hasSize(5)
                .extracting(item -> item.facts().id())
                .contains("nvidia-rtx-3080-ti-12gb")
                .allMatch(id -> !id.equals("nvidia-rtx-3080-10gb"));
    }

    @Test
    void refusesAPlaceThatIsNone() {
        assertThatThrownBy(() -> index.find(query(Map.of(), Map.of(), List.of(), BY_ID), "nothing", 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nothing");
    }

    private static Query query(
            Map<Facet, Set<String>> choices, Map<Figure, Range> ranges, List<String> words, Order order) {
        return new Query(choices, ranges, ANY, List.of(), words, order);
    }
}
