package dev.supercargo.planner.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.planner.market.Sheets;
import dev.supercargo.planning.costs.Configuration;
import dev.supercargo.planning.costs.Configuration.Bought;
import dev.supercargo.planning.costs.Configuration.Leased;
import dev.supercargo.planning.costs.Configuration.Rented;
import dev.supercargo.planning.costs.CostQuestion;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import org.junit.jupiter.api.Test;

class CostQuestionReaderTest {

    static final String LAB = """
            name: vision lab
            months: 24
            budget: $20,000
            workload:
              hours_per_month: 200
              growth_percent: 2
            options:
              - name: workstation
                machine: {accelerator: nvidia-rtx-3080-10gb, system_watts: 150}
                running: {tariff: 0.30, staff: 0}
                buy: {price: 3000, setup: 300}
              - name: used
                machine: {accelerator: nvidia-rtx-3080-10gb}
                buy: {price: 1500, age_years: 2}
              - name: lease
                machine: {watts: 400, accelerators: 2}
                speed: 2
                lease: {per_month: 150, months: 12, buyout: 500}
              - name: cloud
                speed: 2.5
                rent: {on_demand: 3.06, spot: 0.61, spot_percent: 50, repeated_percent: 5,
                       storage_gb: 1000, storage_price: 0.08}
            """;

    private final CostQuestionReader reader = new CostQuestionReader(new Sheets());

    @Test
    void readsEveryWay() {
        CostQuestion question = reader.read(LAB);

        assertThat(question.options())
                .extracting(Configuration::name)
                .containsExactly("workstation", "used", "lease", "cloud");
        assertThat(question.budget()).isEqualTo(Measured.known(Money.usd("20000")));
        assertThat(question.workload().growth().monthly()).isEqualTo(0.02);
        Bought workstation = (Bought) question.options().get(0);
        assertThat(workstation.running().acceleratorPower())
                .as("from the data sheet")
                .isEqualTo(new Power(320));
        assertThat(workstation.running().site().perKilowattHour()).isEqualTo(Money.usd("0.30"));
        Bought used = (Bought) question.options().get(1);
        assertThat(used.speed().times()).as("the same accelerator").isEqualTo(1);
        assertThat(used.purchase().failures().value())
                .as("the guide's contingency")
                .isEqualTo(0.125);
        Leased lease = (Leased) question.options().get(2);
        assertThat(lease.lease().buyout()).isEqualTo(Measured.known(Money.usd("500")));
        Rented cloud = (Rented) question.options().get(3);
        assertThat(cloud.rent().spot().rate()).isEqualTo(HourlyRate.usd("0.61"));
        assertThat(cloud.rent().data().storage()).isEqualTo(Money.usd("80"));
    }

    @Test
    void speedFollowsFromTheDataSheetsWhereNobodySays() {
        CostQuestion question = reader.read("""
                workload: {hours_per_month: 100}
                options:
                  - {name: old, machine: {accelerator: nvidia-a100-sxm-80gb}, buy: {price: 20000}}
                  - {name: new, machine: {accelerator: nvidia-h100-sxm-80gb}, buy: {price: 30000}}
                """);

        // √(989 / 312 × 3350 / 2039)
        assertThat(question.options().get(1).speed().times()).isBetween(2.2, 2.4);
    }

    @Test
    void anAcceleratorIsNamedByWordsOfItsIdToo() {
        CostQuestion question = reader.read(LAB.replace("nvidia-rtx-3080-10gb", "RTX3080-10GB"));

        assertThat(question).isEqualTo(reader.read(LAB));
    }

    @Test
    void readsJsonToo() {
        assertThat(reader.read("""
                {"workload": {"hours_per_month": 10}, "options": [{"name": "cloud", "rent": {"on_demand": "1.50"}}]}
                """).horizon().count()).isEqualTo(36);
    }

    @Test
    void everyMistakeHasItsFieldAndLine() {
        assertIssue(LAB.replace("price: 3000", "price: lots"), "options[0].buy.price", 11, "'lots'");
        assertIssue(LAB.replace("hours_per_month: 200", "hours_per_month: -1"), "workload.hours_per_month", 5, "0 to");
        assertIssue(
                LAB.replace("nvidia-rtx-3080-10gb, system", "nvidia-rtx-3080-10g, system"),
                "options[0].machine.accelerator",
                9,
                "Maybe 'nvidia-rtx-3080-10gb'");
        assertIssue(
                LAB.replace("nvidia-rtx-3080-10gb, system", "rtx3080, system"),
                "options[0].machine.accelerator",
                9,
                "nvidia-rtx-3080-10gb, nvidia-rtx-3080-ti-12gb");
        assertIssue(LAB.replace("setup: 300", "set_up: 300"), "options[0].buy.set_up", 11, "Maybe 'setup'");
        assertIssue(LAB.replace("months: 24", "months: 500"), "months", 2, "1 to 120");
        assertIssue(LAB.replace("name: used", "name: workstation"), "options[1].name", 12, "two options");
        assertIssue(LAB.replace("spot: 0.61, ", ""), "options[3].rent.spot_percent", 21, "needs 'spot'");
        assertIssue(LAB.replace("    speed: 2.5\n", ""), "options[3].name", 19, "how fast");
    }

    @Test
    void aWrongPriceIsToldOnce() {
        Problem problem = catchThrowableOfType(
                Problem.class, () -> reader.read(LAB.replace("on_demand: 3.06", "on_demand: cheap")));

        assertThat(problem.issues()).hasSize(1);
    }

    @Test
    void anOptionIsOneWayAndOnlyOne() {
        assertIssue(
                LAB.replace("buy: {price: 3000, setup: 300}", "power: 3"), "options[0].power", 11, "no key 'power'");
        assertIssue(
                "workload: {hours_per_month: 1}\noptions:\n  - name: a\n",
                "options[0].name",
                3,
                "one of buy, lease and rent");
        assertIssue(
                "workload: {hours_per_month: 1}\noptions:\n  - name: a\n    rent: {on_demand: 1}\n    lease: {per_month: 1}\n",
                "options[0].rent",
                4,
                "not several");
    }

    @Test
    void anEmptyQuestionSaysWhatItLacks() {
        Problem problem = catchThrowableOfType(Problem.class, () -> reader.read("name: x\n"));

        assertThat(problem.issues()).extracting(issue -> issue.path()).contains("workload", "options");
    }

    private void assertIssue(String text, String path, int line, String message) {
        Problem problem = catchThrowableOfType(Problem.class, () -> reader.read(text));
        assertThat(problem).as(text).isNotNull();
        assertThat(problem.issues()).anySatisfy(issue -> {
            assertThat(issue.path()).isEqualTo(path);
            assertThat(issue.line()).isEqualTo(line);
            assertThat(issue.message()).contains(message);
        });
    }
}
