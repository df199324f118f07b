package dev.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people see of alerts and gaps. */
class AlertsTest {

    private final APlatform platform = new APlatform();

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void listsWhatNeedsADecisionAndTakesNoteOfIt() {
        platform.answering("GET /api/v1/alerts", """
                {"items":[{"id":"budget-run-out:nlp","severity":"CRITICAL","open":true,"dueAt":"2026-11-04T00:00:00Z","effect":%s,
                 "message":"Budget nlp runs out."},{"id":"prediction-drift:h100","severity":"WARNING","open":true,
                 "acknowledgedBy":"grace","message":"Slower."}]}""".formatted(Answers.usd("58.60")))
                .answering(
                        "PUT /api/v1/alerts/budget-run-out:nlp/acknowledgement",
                        "{\"acknowledgedBy\":\"ada\",\"message\":\"Budget nlp runs out.\"}");

        Run list = Run.of(platform.url(), "alerts");
        Run noted = Run.of(platform.url(), "alerts", "ack", "budget-run-out:nlp");

        assertThat(list.out()).isEqualTo("""
                ALERT                  SEVERITY  STATE           DUE                COSTS  WHAT
                budget-run-out:nlp     critical  open            2026-11-04 00:00  $58.60  Budget nlp runs out.
                prediction-drift:h100  warning   noted by grace  -                      -  Slower.
                """);
        assertThat(noted.out()).isEqualTo("Noted by ada: Budget nlp runs out.\n");
    }

    @Test
    void showsWhatWillBeMissing() {
        platform.answering("GET /api/v1/capacity-gaps", """
                {"items":[{"acceleratorClass":"a100","owned":8,"expectedGapHours":1.5,"upperGapHours":6.0,
                 "likelyFrom":"2026-06-01T02:00:00Z","possibleFrom":"2026-06-01T01:00:00Z"}]}""");

        assertThat(Run.of(platform.url(), "gaps", "--horizon", "24").out()).isEqualTo("""
                CLASS  OWNED  MISSING HOURS  AT MOST  LIKELY FROM       POSSIBLE FROM
                a100       8            1.5        6  2026-06-01 02:00  2026-06-01 01:00
                """);
        assertThat(platform.requests).containsExactly("GET /api/v1/capacity-gaps?horizon=24");
    }

    @Test
    void saysWhenThereIsNothing() {
        platform.answering("GET /api/v1/alerts", "{\"items\":[]}");

        assertThat(Run.of(platform.url(), "alerts", "--all").out()).isEqualTo("Nothing needs a decision.\n");
        assertThat(platform.requests).containsExactly("GET /api/v1/alerts?state=all");
    }
}
