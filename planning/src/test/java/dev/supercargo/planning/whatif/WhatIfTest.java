package dev.supercargo.planning.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.supercargo.engine.ownership.Depreciation;
import dev.supercargo.engine.ownership.Draw;
import dev.supercargo.engine.ownership.SitePower;
import dev.supercargo.planning.calendar.Months;
import dev.supercargo.planning.costs.Configuration.Age;
import dev.supercargo.planning.costs.Configuration.Bought;
import dev.supercargo.planning.costs.Configuration.Commitment;
import dev.supercargo.planning.costs.Configuration.Data;
import dev.supercargo.planning.costs.Configuration.Purchase;
import dev.supercargo.planning.costs.Configuration.Rent;
import dev.supercargo.planning.costs.Configuration.Rented;
import dev.supercargo.planning.costs.Configuration.Spot;
import dev.supercargo.planning.costs.CostBenefit;
import dev.supercargo.planning.costs.CostQuestion;
import dev.supercargo.planning.costs.Growth;
import dev.supercargo.planning.costs.Running;
import dev.supercargo.planning.costs.Speed;
import dev.supercargo.planning.costs.Workload;
import dev.supercargo.planning.whatif.MonteCarlo.Draws;
import dev.supercargo.planning.whatif.MonteCarlo.Risk;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import dev.supercargo.quantities.Share;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WhatIfTest {

    /** 1 kW at $0.10 when in use; nothing else, worth nothing after a year. */
    private static final Bought OWN = new Bought(
            "own",
            Speed.SAME,
            1,
            new Purchase(Money.usd("1200"), Money.zero(), Age.NEW, new Depreciation(1, new Share(0)), new Share(0)),
            new Running(
                    1,
                    Power.ofKilowatts(1),
                    new Power(0),
                    new Draw(new Share(1), new Power(0), new Share(0)),
                    new SitePower(1, Money.usd("0.10")),
                    List.of()));

    private static final Rented CLOUD = new Rented(
            "cloud",
            Speed.SAME,
            new Rent(
                    HourlyRate.usd("2"),
                    new Spot(new Share(0.5), HourlyRate.usd("1"), new Share(0)),
                    Commitment.NONE,
                    Data.NONE));

    private static final CostQuestion QUESTION = new CostQuestion(
            "lab",
            new Months(12),
            new Share(0),
            new Workload(100, Growth.NONE),
            Measured.known(Money.usd("2000")),
            List.of(OWN, CLOUD),
            Measured.unknown("nobody says"));

    private static final List<Span> SPANS = List.of(
            new Span(Driver.WORK, 0.5, 2),
            new Span(Driver.CLOUD_PRICE, 0.5, 1.2),
            new Span(Driver.ELECTRICITY_PRICE, 0.8, 1.5));

    @Test
    void everyDriverChangesWhatItNames() {
        // own: 1200 + 12 × 100 × 0.10; cloud: 12 × 100 × (0.5 × 2 + 0.5 × 1)
        assertTotals(new Change(Map.of()), "1320", "1800");
        assertTotals(Change.of(Driver.WORK, 2), "1440", "3600");
        assertTotals(Change.of(Driver.HARDWARE_PRICE, 0.5), "720", "1800");
        assertTotals(Change.of(Driver.CLOUD_PRICE, 0.5), "1320", "900");
        assertTotals(Change.of(Driver.ELECTRICITY_PRICE, 3), "1560", "1800");
        assertTotals(Change.of(Driver.SPOT_SHARE, 0.5), "1320", "1200");
        // 1 + 1.1 + … + 1.1^11 = 21.384…
        assertThat(CostBenefit.totals(Change.of(Driver.GROWTH, 0.1).of(QUESTION))
                        .of("cloud")
                        .amount()
                        .doubleValue())
                .isCloseTo(150 * 21.38428376721, within(1e-6));
    }

    @Test
    void theTornadoHasTheWidestBarFirstAndNamesWhatTurnsTheBestOption() {
        Tornado tornado = WhatIf.of(QUESTION, new Change(Map.of()), SPANS, new Draws(10, 1))
                .tornado();

        assertThat(tornado.bars())
                .extracting(bar -> bar.driver() + " " + bar.option())
                .containsExactly("WORK cloud", "CLOUD_PRICE cloud", "WORK own", "ELECTRICITY_PRICE own");
        assertThat(tornado.bars().getFirst().width()).isEqualTo(Money.usd("2700"));
        assertThat(tornado.switches())
                .containsExactly(
                        new Tornado.Switch(Driver.WORK, 0.5, "cloud"),
                        new Tornado.Switch(Driver.CLOUD_PRICE, 0.5, "cloud"));
    }

    @Test
    void theSameSeedGivesTheSameRisk() {
        MonteCarlo one = WhatIf.of(QUESTION, new Change(Map.of()), SPANS, new Draws(500, 42))
                .risk();
        MonteCarlo again = WhatIf.of(QUESTION, new Change(Map.of()), SPANS, new Draws(500, 42))
                .risk();
        MonteCarlo other = WhatIf.of(QUESTION, new Change(Map.of()), SPANS, new Draws(500, 43))
                .risk();

        assertThat(one).isEqualTo(again).isNotEqualTo(other);
        Risk cloud = one.risks().getLast();
        assertThat(cloud.p10()).isLessThan(cloud.p50());
        assertThat(cloud.p50()).isLessThan(cloud.p90());
        assertThat(one.risks().stream().mapToDouble(risk -> risk.best().value()).sum())
                .isCloseTo(1, within(1e-9));
        assertThat(cloud.aboveBudget()).isInstanceOf(Measured.Known.class);
    }

    @Test
    void nothingAtRandomLeavesTheTotalsAsTheyAre() {
        MonteCarlo sure = WhatIf.of(QUESTION, new Change(Map.of()), List.of(), new Draws(5, 7))
                .risk();

        Money usual = CostBenefit.totals(QUESTION).of("own");
        assertThat(sure.risks().getFirst().p10()).isEqualTo(usual);
        assertThat(sure.risks().getFirst().p90()).isEqualTo(usual);
        assertThat(sure.risks().getFirst().best().value()).isEqualTo(1);
    }

    @Test
    void quantilesAreThoseOfTheTriangle() {
        Span span = new Span(Driver.WORK, 0.5, 2);

        assertThat(span.quantile(0)).isEqualTo(0.5);
        assertThat(span.quantile(1)).isEqualTo(2);
        assertThat(span.quantile(1.0 / 3))
                .as("a third of the triangle lies below its mode")
                .isCloseTo(1, within(1e-9));
        assertThat(new Span(Driver.GROWTH, 0, 0).quantile(0.7)).isZero();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> Change.of(Driver.WORK, -1)).hasMessageContaining("hours of work cannot change to -1");
        assertThatThrownBy(() -> new Span(Driver.WORK, 1.5, 2)).hasMessageContaining("lies around 1.0");
        assertThatThrownBy(() -> new Draws(0, 1)).hasMessageContaining("1 to 2000 draws");
        assertThatThrownBy(() -> WhatIf.of(
                        QUESTION,
                        new Change(Map.of()),
                        List.of(new Span(Driver.WORK, 1, 2), new Span(Driver.WORK, 0, 1)),
                        new Draws(1, 1)))
                .hasMessageContaining("two spans");
    }

    private static void assertTotals(Change change, String own, String cloud) {
        CostQuestion changed = change.of(QUESTION);
        assertThat(CostBenefit.totals(changed).of("own").amount().doubleValue())
                .isCloseTo(Double.parseDouble(own), within(1e-5));
        assertThat(CostBenefit.totals(changed).of("cloud").amount().doubleValue())
                .isCloseTo(Double.parseDouble(cloud), within(1e-5));
    }
}
