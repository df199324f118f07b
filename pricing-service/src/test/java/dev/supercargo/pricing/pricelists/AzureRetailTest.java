package dev.supercargo.pricing.pricelists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.supercargo.quantities.Money;
import org.junit.jupiter.api.Test;

class AzureRetailTest {

    private static final String H100 = "azure/eastus/standard_nd96isr_h100_v5/";

    @Test
    void aReservationsTotalIsDividedByTheHoursOfItsTerm() {
        PriceList list = Lists.read(
                new AzureRetail(),
                page(
                        item("Reservation", "ND96isrH100v5", "438000.0", ",\"reservationTerm\":\"1 Year\"", "a"),
                        item("Reservation", "ND96isrH100v5", "788400.0", ",\"reservationTerm\":\"3 Years\"", "b")));

        assertThat(Lists.prices(list))
                .containsEntry(H100 + "reserved/1y", Money.usd("50"))
                .containsEntry(H100 + "reserved/3y", Money.usd("30"));
    }

    @Test
    void savingsPlansAreHourlyAndTheirZerosArePlaceholders() {
        PriceList list = Lists.read(new AzureRetail(), page(item("Consumption", "ND96isrH100v5", "98.32", """
                        ,"savingsPlan":[{"unitPrice":0.0,"retailPrice":0.0,"term":"3 Years"},
                        {"unitPrice":60.5,"retailPrice":60.5,"term":"1 Year"}]""", "a")));

        assertThat(Lists.prices(list))
                .containsEntry(H100 + "on-demand", Money.usd("98.32"))
                .containsEntry(H100 + "savings-plan/1y", Money.usd("60.5"))
                .hasSize(2);
    }

    @Test
    void ofSeveralMetersThePrimaryThenTheNewestCountsInWhateverOrder() {
        String old = item("Consumption", "ND96isrH100v5", "90.00", "", "a").replace("2023-08", "2022-08");
        String young = item("Consumption", "ND96isrH100v5", "98.32", "", "b");
        String foreign =
                item("Consumption", "ND96isrH100v5", "70.00", "", "c").replace("Region\":true", "Region\":false");

        assertThat(Lists.prices(Lists.read(new AzureRetail(), page(old, young, foreign))))
                .containsEntry(H100 + "on-demand", Money.usd("98.32"));
        assertThat(Lists.prices(Lists.read(new AzureRetail(), page(foreign, young, old))))
                .containsEntry(H100 + "on-demand", Money.usd("98.32"));
    }

    @Test
    void spotIsToldByNameAndOtherProductsAreLeftOut() {
        PriceList list = Lists.read(
                new AzureRetail(),
                page(
                        item("Consumption", "ND96isrH100v5 Spot", "18.17", "", "a"),
                        item("Consumption", "ND96isrH100v5 Low Priority", "19.00", "", "b"),
                        item("Consumption", "ND96isrH100v5", "120.0", "", "c")
                                .replace("v5 Series", "v5 Series Windows"),
                        item("DevTestConsumption", "ND96isrH100v5", "90.0", "", "d")));

        assertThat(Lists.prices(list)).containsOnlyKeys(H100 + "spot");
        assertThat(list.report().otherProducts()).isEqualTo(3);
    }

    @Test
    void aPriceOfZeroIsUnknown() {
        PriceList list = Lists.read(new AzureRetail(), page(item("Consumption", "ND96isrH100v5", "0.0", "", "a")));

        assertThat(list.offers()).isEmpty();
        assertThat(list.report().refused()).isEqualTo(1);
    }

    @Test
    void refusesANegativePriceAndMixedCurrenciesAsAWhole() {
        assertThatThrownBy(() ->
                        Lists.read(new AzureRetail(), page(item("Consumption", "ND96isrH100v5", "-98.32", "", "a"))))
                .isInstanceOf(UnusablePriceList.class)
                .hasMessage("row 1, retailPrice: -98.32 is negative");
        assertThatThrownBy(() -> Lists.read(
                        new AzureRetail(),
                        page(
                                item("Consumption", "ND96isrH100v5", "98.32", "", "a"),
                                item("Consumption", "ND96isrH100v5", "91.00", "", "b")
                                        .replace("USD", "EUR"))))
                .isInstanceOf(UnusablePriceList.class)
                .hasMessageContaining("'EUR' where rows before were in USD");
    }

    private static String page(String... items) {
        return "{\"BillingCurrency\":\"USD\",\"Items\":[" + String.join(",", items)
                + "],\"NextPageLink\":null,\"Count\":1}";
    }

    private static String item(String type, String meter, String price, String more, String meterId) {
        return """
                {"currencyCode":"USD","tierMinimumUnits":0.0,"retailPrice":%s,"unitPrice":%1$s,"armRegionName":"eastus",
                "effectiveStartDate":"2023-08-01T00:00:00Z","meterId":"%s","meterName":"%s","productName":"Virtual Machines NDsr H100 v5 Series",
                "skuName":"%3$s","serviceName":"Virtual Machines","unitOfMeasure":"1 Hour","type":"%s","isPrimaryMeterRegion":true,
                "armSkuName":"Standard_ND96isr_H100_v5"%s}""".formatted(price, meterId, meter, type, more);
    }
}
