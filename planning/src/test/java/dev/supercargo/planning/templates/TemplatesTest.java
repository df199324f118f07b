package dev.supercargo.planning.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.planning.templates.Standing.Count;
import dev.supercargo.planning.templates.Standing.Trait;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final Standing QUIET =
            new Standing(Memory.ofGb(5), new Count(1), new Count(0), new Count(10), Set.of());

    @Test
    void sizesFollowTheBudget() {
        assertThat(ProjectSize.ofBudget(Money.usd("500"))).isEqualTo(ProjectSize.PERSONAL);
        assertThat(ProjectSize.ofBudget(Money.usd("2999"))).isEqualTo(ProjectSize.PERSONAL);
        assertThat(ProjectSize.ofBudget(Money.usd("3000"))).isEqualTo(ProjectSize.SMALL_BUSINESS);
        assertThat(ProjectSize.ofBudget(Money.usd("15000"))).isEqualTo(ProjectSize.ENTERPRISE);
    }

    @Test
    void aQuietProjectKeepsItsSize() {
        for (ProjectSize size : ProjectSize.values()) {
            assertThat(SizeAdvice.of(size, QUIET)).isEqualTo(new SizeAdvice(size, size, List.of()));
        }
    }

    @Test
    void moreThanTenGigabytesOutgrowAPersonalProject() {
        Standing data = new Standing(Memory.ofGb(11), new Count(1), new Count(0), new Count(0), Set.of());

        SizeAdvice advice = SizeAdvice.of(ProjectSize.PERSONAL, data);

        assertThat(advice.advised()).isEqualTo(ProjectSize.SMALL_BUSINESS);
        assertThat(advice.reasons()).containsExactly(ScalingTrigger.LARGER_DATA);
    }

    @Test
    void severalTriggersCarryAProjectThroughAllSizes() {
        Standing grown = new Standing(
                Memory.ofGb(500),
                new Count(4),
                new Count(3),
                new Count(50_000),
                Set.of(Trait.PRODUCTION, Trait.REGULATED));

        SizeAdvice advice = SizeAdvice.of(ProjectSize.PERSONAL, grown);

        assertThat(advice.advised()).isEqualTo(ProjectSize.ENTERPRISE);
        assertThat(advice.reasons())
                .containsExactly(
                        ScalingTrigger.LARGER_DATA,
                        ScalingTrigger.CONCURRENT_PROJECTS,
                        ScalingTrigger.CLIENTS,
                        ScalingTrigger.PRODUCTION,
                        ScalingTrigger.REQUESTS,
                        ScalingTrigger.COMPLIANCE);
    }

    @Test
    void theGuidesSharesOfAYearAddUp() {
        Money budget = Money.usd("3000");
        assertThat(YearShares.of(1).firstOf(budget)).isEqualTo(Money.usd("1800"));
        assertThat(YearShares.of(2).otherOf(budget)).isEqualTo(Money.usd("900"));
        assertThat(YearShares.of(7).firstOf(budget)).isEqualTo(Money.usd("1200"));
    }
}
