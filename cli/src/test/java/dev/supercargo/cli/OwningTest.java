package dev.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people see of owning, committing and buying. */
class OwningTest {

    private final APlatform platform = new APlatform();

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void showsEveryTermOfAnAsset() {
        platform.answering("GET /api/v1/ownership-costs/srv", """
                {"assetId":"srv","cost":{"full":%s,"marginal":%s,"utilisation":0.6,"terms":[
                 {"name":"depreciation","perAcceleratorHour":%s,"explanation":"price / hours"}]},
                 "byHour":{"marginalLowest":%s,"marginalHighest":%s}}""".formatted(
                        Answers.usd("1.24"),
                        Answers.usd("0.17"),
                        Answers.usd("0.83"),
                        Answers.usd("0.11"),
                        Answers.usd("0.29")));

        Run run = Run.of(platform.url(), "ownership", "srv");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("""
                TERM          PER HOUR  HOW
                depreciation     $0.83  price / hours
                full             $1.24  for each accelerator-hour in use
                marginal         $0.17  what an hour of use adds to an idle machine

                By the hour of the tariff the marginal cost lies between $0.11 and $0.29.
                """);
    }

    @Test
    void saysFromWhichUtilisationOwningPays() {
        platform.answering("GET /api/v1/ownership-costs/srv/utilisation-curve", """
                {"points":[{"utilisation":0.5,"full":%s}],"against":%s,"breakEvenUtilisation":0.415}""".formatted(
                        Answers.usd("2.00"), Answers.usd("2.50")));

        Run run = Run.of(platform.url(), "own-cost", "srv", "--against", "2.50");

        assertThat(run.out()).contains("Owning costs no more than $2.50 from 41% use.");
        assertThat(platform.requests)
                .containsExactly("GET /api/v1/ownership-costs/srv/utilisation-curve?againstPerHour=2.50");
        assertThat(Run.of(platform.url(), "ownership", "--against", "2").code()).isEqualTo(2);
    }

    @Test
    void showsWhatIsWastedAndWhatToBuy() {
        platform.answering("GET /api/v1/commitment-utilisation", """
                {"from":"2026-11-01T00:00:00Z","to":"2026-11-08T00:00:00Z","cost":%1$s,"waste":%2$s,"commitments":[
                 {"commitment":{"commitmentId":"c1","kind":"RESERVED_INSTANCE","provider":"aws","region":"us-east-1",
                  "instanceType":"p4d.24xlarge","instances":2,"pricePerHour":%3$s,"daysLeft":20,"status":"ACTIVE"},
                  "utilisation":0.25,"waste":%2$s,"simulated":true}],"coverage":[]}""".formatted(
                                Answers.usd("100.00"), Answers.usd("75.00"), Answers.usd("13.92")))
                .answering("GET /api/v1/commitment-advice", """
                {"items":[{"provider":"aws","region":"us-east-1","instanceType":"g6.xlarge","usedHours":"576",
                 "committedInstances":0,"because":"Commit to 3.","best":{"instances":3,"term":"P1Y","saving":%s,
                 "breakEvenUse":0.65,"expectedUse":1.0,"upfront":%s}}]}""".formatted(Answers.usd("7380.00"), Answers.usd("0.00")));

        Run use = Run.of(platform.url(), "commitments", "--days", "7");
        Run advice = Run.of(platform.url(), "commitments", "advise");

        assertThat(use.out())
                .contains("2 × aws us-east-1 p4d.24xlarge", "25%", "$75.00", "active (simulated use)")
                .contains("Paid $100.00 from 2026-11-01 00:00 to 2026-11-08 00:00 UTC, $75.00 of it for nothing.");
        assertThat(advice.out()).contains("aws us-east-1 g6.xlarge", "$7,380.00", "65%", "100%", "Commit to 3.");
        assertThat(platform.requests)
                .containsExactly("GET /api/v1/commitment-utilisation?days=7", "GET /api/v1/commitment-advice?days=30");
    }

    @Test
    void pricesAMoveAndNamesAPlaceThatIsNone() {
        platform.answering("POST /api/v1/transfer-quotes", """
                {"distance":"over the internet","gigabytes":"500","monthToDateGb":"0","cost":%s,"meanPerGb":%s,
                 "source":"tiers"}""".formatted(Answers.usd("45.00"), Answers.usd("0.09")));

        Run run = Run.of(platform.url(), "transfer", "--from", "aws/us-east-1", "--to", "gcp/us-east1", "--gb", "500");

        assertThat(run.out())
                .isEqualTo("500 GB over the internet: $45.00, $0.0900 per GB after 0 GB this month (tiers)\n");
        assertThat(platform.bodies)
                .containsExactly("{\"from\":{\"provider\":\"aws\",\"region\":\"us-east-1\"},"
                        + "\"to\":{\"provider\":\"gcp\",\"region\":\"us-east1\"},\"gigabytes\":\"500\"}");
        Run wrong = Run.of(platform.url(), "transfer", "--from", "aws", "--to", "gcp/us-east1", "--gb", "500");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("--from must be PROVIDER/REGION");
    }

    @Test
    void comparesQuotes() {
        platform.answering("GET /api/v1/purchase-requests/cluster/comparison", """
                {"items":[{"rank":1,"vendorId":"acme","acceleratorId":"h100","score":99.0,"wholeCost":%s,
                 "perAccelerator":%s,"againstMarketPercent":-10.0,"parts":[{"criterion":"COST","points":50.0,
                 "explanation":"the cheapest"}],"unmet":[]},
                 {"vendorId":"bolt","acceleratorId":"l40s","wholeCost":%s,"perAccelerator":%s,"parts":[],
                 "unmet":["too little memory"]}]}""".formatted(
                        Answers.usd("180000"), Answers.usd("22500"), Answers.usd("80000"), Answers.usd("10000")));

        Run run = Run.of(platform.url(), "procurement", "quotes", "cluster", "--why");

        assertThat(run.out()).contains("acme", "$22,500.00", "-10%", "cost 50.0 (the cheapest)", "too little memory");
    }

    @Test
    void listsFreeTiersAndTimingForPeopleAndPrograms() {
        platform.answering("GET /api/v1/free-tiers", """
                {"items":[{"name":"Kaggle Kernels","accelerator":"Tesla P100","hours":"9","period":"WEEK","ageDays":390}]}""").answering("GET /api/v1/hardware-prices/a", """
                {"prices":[],"advice":"WAIT","because":"It falls.","obsolescence":80.0,"obsolescenceReasons":["old"]}""");

        assertThat(Run.of(platform.url(), "free-tiers").out()).contains("Tesla P100", "9 a week", "390d");
        assertThat(Run.of(platform.url(), "procurement", "timing", "a").out())
                .contains("wait: It falls.", "Obsolescence 80 of 100: old");
        assertThat(Run.of(platform.url(), "procurement", "timing", "a", "--json")
                        .out())
                .startsWith("{\"prices\":[]");
    }
}
