package dev.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people and programs get to see. */
class TablesTest {

    private final APlatform platform = new APlatform();

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void listsJobsInAlignedColumns() {
        platform.answering(
                "GET /api/v1/jobs",
                Answers.jobs(Answers.job(Answers.ID, "RUNNING"), Answers.job(Answers.OTHER_ID, "REJECTED")));

        Run run = Run.of(platform.url(), "jobs", "--state", "running", "--team", "vision");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("""
                ID                          NAME    TEAM    STATE     DONE  PLACE                         ACCELERATORS         COST  EXPECTED  SUBMITTED (UTC)
                01m82pzz08znszqjx7yxtjwsek  resnet  vision  RUNNING    50%  aws us-east-1 g5.xlarge spot  1 nvidia-a10g-24gb  $1.23     $3.50  2026-11-22 10:00
                01m82pzytf3ys66dr9aws4yq22  resnet  vision  REJECTED   50%  -                             -                   $1.23         -  2026-11-22 10:00

                2 jobs, $2.47, 2.5 accelerator-hours
                """);
        assertThat(platform.requests).containsExactly("GET /api/v1/jobs?limit=50&state=running&team=vision");
    }

    @Test
    void explainsWithTheChosenFirstAndTheImpossibleLast() {
        platform.answering("GET /api/v1/jobs/" + Answers.ID + "/decisions", Answers.decisions());

        Run run = Run.of(platform.url(), "explain", Answers.ID);

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("""
                Job 01m82pzz08znszqjx7yxtjwsek, attempt 1: placed by policy cheapest at 2026-11-22 10:00 UTC (simulated cluster)

                RANK  PLACE                           ACCELERATORS        PRICE/H  HOURS P50 (P10–P90)  EXPECTED COST  MARGINAL  FINISH (UTC)      VERDICT
                   1  aws us-east-1 g5.xlarge spot    1 nvidia-a10g-24gb    $0.40     8.50 (7.00–11.0)          $3.50     $3.50  2026-11-22 18:40  chosen: cheapest
                   2  aws us-east-1 g6.xlarge spot    1 nvidia-a10g-24gb    $0.35                    -      $1,234.50         -  -                 dearer
                   3  aws us-east-1 g4dn.xlarge spot  1 nvidia-a10g-24gb        -                    -              -         -  -                 needs 20.0 GiB, has 16.0 GiB per device

                Why: lowest expected cost
                """);
    }

    @Test
    void saysWhichAttemptsThereAreIfTheOneAskedForIsNot() {
        platform.answering("GET /api/v1/jobs/" + Answers.ID + "/decisions", Answers.decisions());

        Run run = Run.of(platform.url(), "explain", Answers.ID, "--attempt", "7");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("no decision of attempt 7").contains("the last of attempt 1");
    }

    @Test
    void printsTheJsonOfTheApiUnchanged() {
        String json = Answers.jobs(Answers.job(Answers.ID, "RUNNING"));
        platform.answering("GET /api/v1/jobs", json);

        assertThat(Run.of(platform.url(), "jobs", "--json").out()).isEqualTo(json + "\n");
    }

    @Test
    void paintsForPeopleOnly() {
        platform.answering("GET /api/v1/jobs", Answers.jobs(Answers.job(Answers.ID, "RUNNING")));

        assertThat(Run.of(Map.of("SUPERCARGO_URL", platform.url()), true, "jobs")
                        .out())
                .contains("\u001b[36mRUNNING");
        assertThat(Run.of(platform.url(), "jobs").out()).doesNotContain("\u001b");
    }

    @Test
    void completesShortenedIds() {
        platform.answering(
                        "GET /api/v1/jobs",
                        Answers.jobs(Answers.job(Answers.ID, "RUNNING"), Answers.job(Answers.OTHER_ID, "RUNNING")))
                .answering("GET /api/v1/jobs/" + Answers.ID, Answers.job(Answers.ID, "RUNNING"));

        assertThat(Run.of(platform.url(), "job", "JWSEK").out())
                .contains(Answers.ID)
                .contains("RUNNING");
        assertThat(Run.of(platform.url(), "job", "01m82"))
                .satisfies(run -> assertThat(run.code()).isEqualTo(2))
                .satisfies(run ->
                        assertThat(run.err()).contains("short for 2 jobs").contains(Answers.OTHER_ID));
        assertThat(Run.of(platform.url(), "job", "zzzz").code()).isEqualTo(2);
    }

    @Test
    void passesFiltersOfOffersOn() {
        platform.answering("GET /api/v1/offers", "{\"items\":[]}");

        Run run = Run.of(platform.url(), "offers", "--accelerator", "a100", "--max-price", "5.5", "--cheapest");

        assertThat(run.out()).isEqualTo("No offers match. Maybe ask for less.\n");
        assertThat(platform.requests)
                .containsExactly("GET /api/v1/offers?accelerator=a100&cheapest=true&limit=50&maxPricePerHour=5.5");
    }

    @Test
    void searchesOffersByMachineAndShowsIt() {
        platform.answering("GET /api/v1/offers", """
                {"items":[{"provider":"aws","region":"us-east-1","instanceType":"p5.48xlarge","market":"SPOT",
                "acceleratorId":"nvidia-h100-sxm-80gb","accelerators":8,"vcpus":192,"memoryBytes":2199023255552,
                "pricePerHour":{"amount":"19.49","currency":"USD"},"ageDays":3,"stale":false,"source":"spot feed",
                "pricePerAcceleratorHour":{"amount":"2.43625","currency":"USD"}}],"nextCursor":"x","matches":7}""");

        Run run = Run.of(
                platform.url(),
                "offers",
                "--accelerator",
                "H100:8",
                "--vcpus",
                "96+",
                "--memory",
                "8x",
                "--max-price-each",
                "3",
                "--sort",
                "price-per-accelerator",
                "--limit",
                "1");

        assertThat(run.out()).contains("192  2048 GiB   $19.49   $2.44   3d  spot feed\n… 7 match, see --limit");
        assertThat(platform.requests)
                .containsExactly("GET /api/v1/offers?accelerator=H100%3A8&limit=1&maxPricePerAcceleratorHour=3"
                        + "&memory=8x&sort=price-per-accelerator&vcpus=96%2B");
    }

    @Test
    void showsWhatARuleMakesOfAListPrice() {
        platform.answering("GET /api/v1/offers", """
                {"items":[{"provider":"aws","region":"us-east-1","instanceType":"p5.48xlarge","market":"ON_DEMAND",
                "acceleratorId":"nvidia-h100-sxm-80gb","accelerators":8,"ageDays":3,"source":"price list",
                "pricePerHour":{"amount":"55.04","currency":"USD"},
                "pricePerAcceleratorHour":{"amount":"6.88","currency":"USD"},
                "effective":{"pricePerHour":{"amount":"49.536","currency":"USD"},"ruleId":"aws-edp","rule":"10 % off",
                "pricePerAcceleratorHour":{"amount":"6.192","currency":"USD"}}}],"matches":1}""");

        Run run = Run.of(platform.url(), "offers", "--team", "research");

        assertThat(run.out()).contains("$49.54   $6.19   3d  aws-edp: 10 % off, list $55.04; price list");
        assertThat(platform.requests).containsExactly("GET /api/v1/offers?limit=50&team=research");
    }

    @Test
    void showsWhatTeamsHadAndWhatPoolsShouldHave() {
        platform.answering("GET /api/v1/fair-share", """
                {"halfLife":"PT168H","teams":[{"team":"vision","share":2.0,"received":%s,"factor":0.5}]}""".formatted(Answers.usd("412.50")));
        platform.answering("GET /api/v1/pools", """
                {"items":[{"name":"west","match":"aws/us-west-2/*","nodesUsed":1,"nodesWanted":3,\
                "reason":"jobs used so many within the last PT10M"}]}""");

        assertThat(Run.of(platform.url(), "shares").out())
                .containsPattern("vision +2(\\.0)? +\\$412\\.50 +0\\.5")
                .contains("counts half after 7d 0h");
        assertThat(Run.of(platform.url(), "pools").out())
                .containsPattern("west +1 +3 +jobs used so many within the last PT10M +aws/us-west-2/\\*");
    }

    @Test
    void setsBudgetsExactly() {
        platform.answering("PUT /api/v1/budgets/research", """
                {"id":"research","scope":"team/research","period":"MONTHLY","limit":%s,"spent":%s,"reserved":%s,\
                "available":%s,"usedPercent":82.5,"level":"WARNING","periodEnd":"2026-12-01T00:00:00Z"}""".formatted(
                        Answers.usd("500.00"), Answers.usd("412.50"), Answers.usd("10.00"), Answers.usd("77.50")));

        Run run = Run.of(
                platform.url(),
                "budget",
                "set",
                "research",
                "--scope",
                "team/research",
                "--period",
                "monthly",
                "--limit",
                "500");

        assertThat(platform.bodies)
                .containsExactly("{\"scope\":\"team/research\",\"period\":\"MONTHLY\",\"limit\":{\"amount\":\"500\","
                        + "\"currency\":\"USD\"}}");
        assertThat(run.out()).contains("$412.50").contains("82%").contains("warning");
    }
}
