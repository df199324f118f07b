package dev.supercargo.router.kueue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.quantities.Money;
import dev.supercargo.router.budget.Room;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which workloads a team's budgets let in. */
class BudgetGateTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final Instant NEXT_MONTH = Instant.parse("2026-12-01T00:00:00Z");

    @Test
    void letInWhatTheyHaveRoomFor() {
        assertThat(answer("300", room("ml", "1000", "300")))
                .isInstanceOfSatisfying(
                        Answer.Ready.class, ready -> assertThat(ready.message()).contains("ml", "300"));
    }

    @Test
    void haveItAskAgainWhenThereMayBeRoom() {
        assertThat(answer("340", room("ml", "1000", "120"), room("all", "5000", "4000")))
                .isInstanceOfSatisfying(Answer.Retry.class, retry -> {
                    assertThat(retry.after()).isEqualTo(Duration.ofMinutes(10));
                    assertThat(retry.message()).contains("ml", "120", "340", NEXT_MONTH.toString());
                });
    }

    @Test
    void haveItAskAgainRightAfterThePeriodsEndButNotAtOnce() {
        Room soon = new Room("ml", Money.usd("100"), Money.usd("0"), NOW.plusSeconds(5));

        assertThat(BudgetGate.answer("ml", Optional.of(Money.usd("10")), List.of(soon), NOW))
                .isInstanceOfSatisfying(
                        Answer.Retry.class, retry -> assertThat(retry.after()).isEqualTo(Duration.ofMinutes(1)));
    }

    @Test
    void rejectWhatNeverFits() {
        assertThat(answer("2000", room("ml", "1000", "1000"), room("all", "5000", "5000")))
                .isInstanceOfSatisfying(
                        Answer.Rejected.class,
                        rejected -> assertThat(rejected.message()).contains("ml", "1000.00 USD", "2000.00 USD"));
    }

    @Test
    void letInWhatNobodyKnowsTheCostOfOnlyWhileSomethingIsLeft() {
        assertThat(BudgetGate.answer("ml", Optional.empty(), List.of(room("ml", "10", "0.01")), NOW))
                .isInstanceOf(Answer.Ready.class);
        assertThat(BudgetGate.answer("ml", Optional.empty(), List.of(room("ml", "10", "0")), NOW))
                .isInstanceOf(Answer.Retry.class);
    }

    @Test
    void letInWhomNoBudgetCovers() {
        assertThat(answer("340")).isInstanceOf(Answer.Ready.class);
    }

    private static Answer answer(String cost, Room... rooms) {
        return BudgetGate.answer("ml", Optional.of(Money.usd(cost)), List.of(rooms), NOW);
    }

    private static Room room(String id, String limit, String remaining) {
        return new Room(id, Money.usd(limit), Money.usd(remaining), NEXT_MONTH);
    }
}
