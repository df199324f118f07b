package dev.supercargo.planner.standing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.planner.standing.Source.Origin;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.MapAssert;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final LocalDate BOUGHT = LocalDate.of(2026, 3, 15);
    private static final Money MACHINE = Money.usd("280000");

    private final Facts facts = new Facts();

    @Test
    void whatIsOwnedHasItsPriceItsAgeAndItsRunningCost() {
        facts.owning("srv-1", MACHINE, BOUGHT)
                .costing(
                        "srv-1",
                        "2.00",
                        Map.of("depreciation", "1.20", "electricity", "0.20", "cooling", "0.10", "staff", "0.50"),
                        0.5);

        Section owned = section("owned");

        assertThat(owned.items()).hasSize(1);
        assertThat(owned.items().getFirst())
                .containsEntry("name", "srv-1")
                .containsEntry("accelerators", 8)
                .containsEntry("since", "2026-03");
        hardware(owned)
                .containsEntry("price_new", new BigDecimal("35000.00"))
                .containsEntry("upkeep", new BigDecimal("182.50"))
                .containsEntry("electricity", new BigDecimal("109.50"));
        assertThat(owned.sources().getFirst().text()).contains("8 × " + Facts.H100, "since 2026-03", "what srv-1 cost");
    }

    @Test
    void hardwareBeyondItsUsualLifeStillWorks() {
        facts.owning("old", MACHINE, LocalDate.of(2020, 1, 1));

        hardware(section("owned")).containsEntry("life_months", 96);
    }

    @Test
    void withoutAPriceOfItsOwnTheTablesPriceCounts() {
        facts.owning("gift", null, null);

        Section owned = section("owned");

        // 32,500 USD is the middle of the guide's range, and 40 % are for the machine; 700 W and an eighth of 1,600 W.
        hardware(owned)
                .containsEntry("price_new", new BigDecimal("45500.00"))
                .containsEntry("watts", new BigDecimal("900.0"));
        assertThat(owned.sources().getFirst().text()).contains("as new, since nobody says", "assumed");
    }

    @Test
    void aTeamCountsOnItsPartOfWhatEverybodyHolds() {
        facts.forTeam("vision")
                .owning("srv-1", MACHINE, BOUGHT)
                .using("local", "OWNED", "30")
                .othersUsing("local", "OWNED", "70");

        Section owned = section("owned");

        assertThat(owned.items().getFirst()).containsEntry("accelerators", 2);
        assertThat(texts(owned)).contains("30 % of it").contains("2 of 8");
    }

    @Test
    void aTeamThatUsedNothingCountsOnNothing() {
        facts.forTeam("new").owning("srv-1", MACHINE, BOUGHT);

        Section owned = section("owned");

        assertThat(owned.items()).isEmpty();
        assertThat(owned.sources().getFirst().origin()).isEqualTo(Origin.MISSING);
    }

    @Test
    void commitmentsCountByWhatTheirMachinesHoldUntilTheMonthTheyEndNextTo() {
        facts.committing("ri-1", "p5.48xlarge", "2027-05-20T00:00:00Z")
                .committing("ending", "p5.48xlarge", "2026-12-05T00:00:00Z")
                .committing("ri-2", "unheard-of", "2027-05-20T00:00:00Z")
                .offering("aws", "ON_DEMAND", "60.00");

        Section reserved = section("reserved");

        assertThat(reserved.items()).hasSize(1);
        assertThat(reserved.items().getFirst())
                .containsEntry("name", "commitment ri-1")
                .containsEntry("accelerators", 16)
                .containsEntry("since", "2026-01")
                .containsEntry("until", "2027-06")
                .containsEntry("per_hour", new BigDecimal("5.00"));
        assertThat(reserved.sources())
                .filteredOn(source -> source.origin() == Origin.MISSING)
                .singleElement()
                .extracting(Source::text, InstanceOfAssertFactories.STRING)
                .contains("ri-2", "unheard-of");
    }

    @Test
    void theCheapestOfferOnDemandAndOnSpotIsNamedWithItsAge() {
        facts.offering("aws", "ON_DEMAND", "60.00")
                .offering("lambda", "ON_DEMAND", "24.00")
                .offering("aws", "SPOT", "20.00");

        Section burst = section("burst");

        assertThat(burst.items())
                .extracting(item -> item.get("name"))
                .containsExactly("spot: aws us-east-1 p5.48xlarge", "on demand: lambda us-east-1 p5.48xlarge");
        assertThat(burst.items().getFirst())
                .containsEntry("per_hour", new BigDecimal("2.5000"))
                .containsEntry("suits_percent", new BigDecimal("50.0"))
                .containsEntry("rework_percent", new BigDecimal("10.0"));
        assertThat(burst.sources()).anySatisfy(source -> {
            assertThat(source.text()).contains("3.00 USD/h", "of all offers");
            assertThat(source.asOf()).isEqualTo(Facts.PRICED);
        });
    }

    @Test
    void whoRentedLatelyStaysWithItsProvidersAndItsShareOfSpot() {
        facts.offering("aws", "ON_DEMAND", "60.00")
                .offering("aws", "SPOT", "20.00")
                .offering("lambda", "ON_DEMAND", "24.00")
                .using("aws", "ON_DEMAND", "20")
                .using("aws", "SPOT", "80");

        Section burst = section("burst");

        assertThat(burst.items().getLast()).containsEntry("name", "on demand: aws us-east-1 p5.48xlarge");
        assertThat(burst.items().getFirst()).containsEntry("suits_percent", new BigDecimal("80.0"));
        assertThat(texts(burst)).contains("at aws, rented from in the last 28 days");
    }

    @Test
    void withoutAnyOfferByTheHourThatIsSaid() {
        facts.offering("aws", "ON_DEMAND", "0");

        Section burst = section("burst");

        assertThat(burst.items()).isEmpty();
        assertThat(burst.sources()).extracting(Source::origin).containsExactly(Origin.MISSING);
    }

    @Test
    void ofEachTermTheCheapestAndTheCheapestWithoutUpfrontCanBeReserved() {
        facts.offering("aws", "RESERVED", "30.00", "P1Y", "ALL_UPFRONT")
                .offering("aws", "SAVINGS_PLAN", "32.00", "P1Y", "NO_UPFRONT")
                .offering("aws", "RESERVED", "33.00", "P1Y", "NO_UPFRONT")
                .offering("aws", "RESERVED", "20.00", "P3Y", "NO_UPFRONT");

        Section reserve = section("reserve");

        assertThat(reserve.items())
                .extracting(item -> item.get("name"))
                .containsExactly(
                        "12 months, all upfront: aws us-east-1 p5.48xlarge",
                        "12 months, no upfront: aws us-east-1 p5.48xlarge",
                        "36 months, no upfront: aws us-east-1 p5.48xlarge");
        assertThat(reserve.items().getFirst())
                .containsEntry("payment", "all_upfront")
                .containsEntry("lot", 8);
    }

    @Test
    void whatWasBoughtLatelyCanBeBoughtAgainAndOldPricesDoNotCount() {
        facts.owning("srv-1", MACHINE, BOUGHT);
        hardware(section("buy")).containsEntry("price_new", new BigDecimal("35000.00"));

        Facts before = new Facts().owning("srv-0", MACHINE, LocalDate.of(2023, 1, 1));
        Section buy = before.standing().sections(Set.of("buy")).getFirst();
        hardware(buy).containsEntry("price_new", new BigDecimal("45500.00"));
        assertThat(buy.items().getFirst()).containsEntry("lot", 8).containsEntry("lead_months", 3);
    }

    @Test
    void waysToGetTheWorkNameTheCheapestOfferOfEachMarket() {
        facts.offering("aws", "ON_DEMAND", "60.00")
                .offering("lambda", "ON_DEMAND", "24.00")
                .offering("aws", "SPOT", "20.00")
                .offering("aws", "RESERVED", "18.00", "P1Y", "ALL_UPFRONT");

        Section ways = facts.standing().ways(UnaryOperator.identity(), 2);

        assertThat(ways.items())
                .extracting(item -> item.get("name"))
                .containsExactly(
                        "own",
                        "on demand: lambda us-east-1 p5.48xlarge",
                        "spot: aws us-east-1 p5.48xlarge",
                        "12 months: aws us-east-1 p5.48xlarge");
        assertThat(ways.items().get(1).get("rent")).isEqualTo(Map.of("on_demand", new BigDecimal("6.0000")));
        assertThat(texts(ways)).contains("of a machine with 8 at 24.00 USD/h (test)", "all upfront");
        assertThat(facts.standing()
                        .ways(offers -> offers.from(Set.of("aws")), 2)
                        .items()
                        .get(1))
                .containsEntry("name", "on demand: aws us-east-1 p5.48xlarge");
    }

    private Section section(String key) {
        List<Section> sections = facts.standing().sections(Set.of(key));
        assertThat(sections).hasSize(1);
        return sections.getFirst();
    }

    private static MapAssert<String, Object> hardware(Section section) {
        return assertThat(section.items().getFirst().get("hardware"))
                .asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class));
    }

    private static String texts(Section section) {
        return String.join("\n", section.sources().stream().map(Source::text).toList());
    }
}
