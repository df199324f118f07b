package dev.supercargo.pricing.pricelists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.supercargo.quantities.Money;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AwsListsTest {

    private static final PriceListFormat JSON = ListKind.AWS_PRICE_LIST_JSON.format();
    private static final PriceListFormat CSV = ListKind.AWS_PRICE_LIST_CSV.format();

    @Test
    void readsOnDemandAndReservedPricesOfMachinesWithAccelerators() {
        PriceList list = Lists.read(JSON, list(product("A", ""), """
                "OnDemand":{%s},
                "Reserved":{"A":{"A.1":{"priceDimensions":{"x":{"unit":"Hrs","pricePerUnit":{"USD":"30.00"}}},
                  "termAttributes":{"LeaseContractLength":"1yr","OfferingClass":"standard","PurchaseOption":"No Upfront"}}}}
                """.formatted(onDemand("A", "USD", "55.0400000000"))));

        assertThat(Lists.prices(list))
                .containsOnly(
                        Map.entry("aws/us-east-1/p5.48xlarge/on-demand", Money.usd("55.04")),
                        Map.entry("aws/us-east-1/p5.48xlarge/reserved/1y", Money.usd("30.00")));
        assertThat(list.offers().getFirst().asOf()).isEqualTo("2026-11-20");
    }

    @Test
    void aReservationsUpfrontFeeIsSpreadOverItsTerm() {
        PriceList list = Lists.read(JSON, list(product("A", ""), """
                "Reserved":{"A":{"A.1":{"priceDimensions":{
                    "x":{"unit":"Hrs","pricePerUnit":{"USD":"10.00"}},
                    "y":{"unit":"Quantity","description":"Upfront Fee","pricePerUnit":{"USD":"87600"}}},
                  "termAttributes":{"LeaseContractLength":"1yr","OfferingClass":"standard","PurchaseOption":"Partial Upfront"}},
                 "A.2":{"priceDimensions":{
                    "y":{"unit":"Quantity","pricePerUnit":{"USD":"525600"}}},
                  "termAttributes":{"LeaseContractLength":"3yr","OfferingClass":"standard","PurchaseOption":"All Upfront"}}}}
                """));

        assertThat(Lists.prices(list))
                .containsEntry("aws/us-east-1/p5.48xlarge/reserved/1y-partial-upfront", Money.usd("20.00"))
                .containsEntry("aws/us-east-1/p5.48xlarge/reserved/3y-all-upfront", Money.usd("20.00"));
    }

    @Test
    void aCapacityBlockAtZeroIsNoPriceAndHidesNone() {
        PriceList list = Lists.read(
                JSON,
                list(
                        product("A", "") + "," + product("B", ",\"marketoption\":\"CapacityBlock\""),
                        "\"OnDemand\":{%s,%s}"
                                .formatted(onDemand("A", "USD", "55.04"), onDemand("B", "USD", "0.0000000000"))));

        assertThat(Lists.prices(list)).containsOnlyKeys("aws/us-east-1/p5.48xlarge/on-demand");
        assertThat(list.report().refusals()).singleElement().asString().contains("CapacityBlock");
    }

    @Test
    void aLocalZoneIsAZoneOfItsRegion() {
        String product = product("A", "").replace("\"us-east-1\"", "\"us-east-1-atl-1\"");
        PriceList list = Lists.read(JSON, list(product, "\"OnDemand\":{" + onDemand("A", "USD", "68.8") + "}"));

        assertThat(list.offers()).singleElement().satisfies(priced -> {
            assertThat(priced.offer().region()).isEqualTo("us-east-1");
            assertThat(priced.offer().zone()).isEqualTo("us-east-1-atl-1");
        });
    }

    @Test
    void refusesAListInAnotherCurrencyAsAWhole() {
        assertThatThrownBy(() ->
                        Lists.read(JSON, list(product("A", ""), "\"OnDemand\":{" + onDemand("A", "CNY", "300") + "}")))
                .isInstanceOf(UnusablePriceList.class)
                .hasMessageContaining("'CNY', but prices are taken in USD only");
    }

    @Test
    void refusesAListThatClaimsToComeFromTheFuture() {
        String list = list(product("A", ""), "\"OnDemand\":{" + onDemand("A", "USD", "55.04") + "}")
                .replace("2026-11-20", "2026-12-24");

        assertThatThrownBy(() -> Lists.read(JSON, list))
                .isInstanceOf(UnusablePriceList.class)
                .hasMessageContaining("2026-12-24 lies after today");
    }

    @Test
    void refusesAListThatBreaksOffOrIsBinary() {
        String list = list(product("A", ""), "\"OnDemand\":{" + onDemand("A", "USD", "55.04") + "}");

        assertThatThrownBy(() -> Lists.read(JSON, list.substring(0, list.length() / 2)))
                .isInstanceOf(UnusablePriceList.class)
                .hasMessageContaining("Maybe the file is cut off");
        assertThatThrownBy(() -> Lists.read(JSON, new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 1, 2}))
                .isInstanceOf(UnusablePriceList.class)
                .hasMessageContaining("is no JSON");
        assertThatThrownBy(() -> Lists.read(CSV, new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 1, 2}))
                .isInstanceOf(UnusablePriceList.class);
    }

    @Test
    void anAcceleratorThatIsNotInTheTableIsReportedAndNotGuessed() {
        String product = product("A", "").replace("p5.48xlarge", "p9.48xlarge");
        PriceList list = Lists.read(JSON, list(product, "\"OnDemand\":{" + onDemand("A", "USD", "99") + "}"));

        assertThat(list.offers()).isEmpty();
        assertThat(list.report().unknownAccelerators()).containsEntry("p9.48xlarge", 1L);
    }

    @Test
    void theCsvFormSaysTheSame() {
        String header = "\"SKU\",\"OfferTermCode\",\"TermType\",\"PriceDescription\",\"Unit\",\"PricePerUnit\","
                + "\"Currency\",\"LeaseContractLength\",\"PurchaseOption\",\"OfferingClass\",\"Product Family\","
                + "\"Instance Type\",\"Region Code\",\"vCPU\",\"Memory\",\"GPU\",\"Tenancy\",\"Operating System\","
                + "\"CapacityStatus\",\"Pre Installed S/W\",\"MarketOption\"\n";
        String machine = "\"Compute Instance\",\"p5.48xlarge\",\"us-east-1\",\"192\",\"2,048 GiB\",\"8\",\"Shared\","
                + "\"Linux\",\"Used\",\"NA\",\"OnDemand\"\n";
        String csv = "\"FormatVersion\",\"v1.0\"\n\"Disclaimer\",\"This is a test, not a list\"\n"
                + "\"Publication Date\",\"2026-11-20T00:00:00Z\"\n\"Version\",\"1\"\n\"OfferCode\",\"AmazonEC2\"\n"
                + header
                + "\"A\",\"JRT\",\"OnDemand\",\"$55.04 per hour, Linux\",\"Hrs\",\"55.04\",\"USD\",\"\",\"\",\"\","
                + machine
                + "\"A\",\"ABC\",\"Reserved\",\"Upfront Fee\",\"Quantity\",\"87600\",\"USD\",\"1yr\",\"Partial Upfront\",\"standard\","
                + machine
                + "\"A\",\"ABC\",\"Reserved\",\"hourly\",\"Hrs\",\"10\",\"USD\",\"1yr\",\"Partial Upfront\",\"standard\","
                + machine;

        assertThat(Lists.prices(Lists.read(CSV, csv)))
                .containsEntry("aws/us-east-1/p5.48xlarge/on-demand", Money.usd("55.04"))
                .containsEntry("aws/us-east-1/p5.48xlarge/reserved/1y-partial-upfront", Money.usd("20"));
    }

    @Test
    void theSpotFeedHasPlaceholdersDuplicatesLocalZonesAndOldNames() {
        String feed = """
                {"vers":0.01,"config":{"rate":"perhr","valueColumns":["linux","mswin"],"currencies":["USD"],"regions":[
                  {"region":"us-east","instanceTypes":[{"type":"gpu","sizes":[
                    {"size":"p5.48xlarge","valueColumns":[{"name":"linux","prices":{"USD":"19.4933"}},{"name":"mswin","prices":{"USD":"N/A*"}}]},
                    {"size":"p4d.24xlarge","valueColumns":[{"name":"linux","prices":{"USD":"N/A*"}}]},
                    {"size":"g6.12xlarge","valueColumns":[{"name":"linux","prices":{"USD":"2.10"}}]},
                    {"size":"g6.12xlarge","valueColumns":[{"name":"linux","prices":{"USD":"2.20"}}]},
                    {"size":"m5.large","valueColumns":[{"name":"linux","prices":{"USD":"9.0E-4"}}]}]}]},
                  {"region":"us-east-1-atl-1","instanceTypes":[{"type":"gpu","sizes":[
                    {"size":"g6.12xlarge","valueColumns":[{"name":"linux","prices":{"USD":"2.50"}}]}]}]}]}}""";

        PriceList list = Lists.read(ListKind.AWS_SPOT_FEED.format(), feed);

        assertThat(Lists.prices(list))
                .containsOnly(
                        Map.entry("aws/us-east-1/p5.48xlarge/spot", Money.usd("19.4933")),
                        Map.entry("aws/us-east-1/g6.12xlarge/spot", Money.usd("2.10")),
                        Map.entry("aws/us-east-1-atl-1/g6.12xlarge/spot", Money.usd("2.50")));
        assertThat(list.report().corrections()).hasSize(1);
        assertThat(list.report().refusals().stream().map(RowIssue::toString).collect(Collectors.joining()))
                .contains("p4d.24xlarge has no spot price");
        assertThat(list.report().otherProducts()).isEqualTo(1);
    }

    private static String list(String products, String terms) {
        return """
                {"formatVersion":"v1.0","publicationDate":"2026-11-20T15:47:40Z","products":{%s},"terms":{%s}}""".formatted(products, terms);
    }

    private static String product(String sku, String more) {
        return """
                "%s":{"sku":"%1$s","productFamily":"Compute Instance","attributes":{"instanceType":"p5.48xlarge",
                "regionCode":"us-east-1","vcpu":"192","memory":"2048 GiB","gpu":"8","operatingSystem":"Linux",
                "tenancy":"Shared","capacitystatus":"Used","preInstalledSw":"NA"%s}}""".formatted(sku, more);
    }

    private static String onDemand(String sku, String currency, String price) {
        return """
                "%s":{"%1$s.JRT":{"offerTermCode":"JRT","priceDimensions":{"%1$s.JRT.1":{"unit":"Hrs","beginRange":"0",
                "endRange":"Inf","pricePerUnit":{"%s":"%s"}}},"termAttributes":{}}}""".formatted(sku, currency, price);
    }
}
