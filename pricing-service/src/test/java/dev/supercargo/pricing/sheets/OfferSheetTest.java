package dev.supercargo.pricing.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.pricing.currencies.ExchangeRates;
import dev.supercargo.pricing.offers.Confidence;
import dev.supercargo.pricing.offers.PricedOffer;
import dev.supercargo.quantities.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferSheetTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String HEADER =
            "provider,region,instance_type,accelerator_id,accelerators,market,term,usd_per_hour\n";
    private static final String GOOD = "aws,us-east-1,p4d.24xlarge,nvidia-a100-sxm-40gb,8,ON_DEMAND,,19.50\n";

    @Test
    void readsAnOfferAndFillsInTheDefaults() {
        SheetReading reading = read(HEADER + GOOD);

        PricedOffer priced = ((SheetReading.Accepted) reading).offers().getFirst();
        assertThat(priced.offer().id()).isEqualTo("aws/us-east-1/p4d.24xlarge/on-demand");
        assertThat(priced.pricePerHour()).isEqualTo(Money.usd("19.50"));
        assertThat(priced.source()).isEqualTo("price sheet");
        assertThat(priced.asOf()).isEqualTo(TODAY);
        assertThat(priced.confidence()).isEqualTo(Confidence.HIGH);
        assertThat(priced.interruptionsPerHour().isKnown()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "aws,us-west-2,p4d.24xlarge,nvidia-a100-sxm-40gb,8,ON_DEMAND,,0|usd_per_hour",
                "aws,us-west-2,p4d.24xlarge,nvidia-a100-sxm-40gb,8,ON_DEMAND,,-3.06|usd_per_hour",
                "aws,us-west-2,p4d.24xlarge,nvidia-a100-sxm-40gb,8,ON_DEMAND,,0.05|usd_per_hour",
                "aws,us-west-2,p4d.24xlarge,nvidia-a100-sxm-40gb,8,ON_DEMAND,,4001|usd_per_hour",
                "aws,us-west-2,p4d.24xlarge,nvidia-a100-sxm-40gb,8,ON_DEMAND,,NaN|usd_per_hour",
                "aws,us-west-2,p4d.24xlarge,nvidia-a100-sxm-40gb,8,ON_DEMAND,,€3.06|usd_per_hour",
                "aws,us-west-2,p4d.24xlarge,nvidia-a100-sxm-40gb,8,ON_DEMAND,,|usd_per_hour",
                "aws,us-west-2,p4d.24xlarge,nvidia-a100-sxm-40gb,0.5,ON_DEMAND,,3.06|accelerators",
                "aws,us-west-2,p4d.24xlarge,nvidia-a100-sxm-40gb,0,ON_DEMAND,,3.06|accelerators",
                "aws,us-west-2,p4d.24xlarge,A100,8,ON_DEMAND,,3.06|accelerator_id",
                "aws,us-west-2,p4d.24xlarge,nvidia-a100-sxm-40gb,8,RENTED,,3.06|market",
                "aws,us-west-2,p4d.24xlarge,nvidia-a100-sxm-40gb,8,RESERVED,,3.06|term",
                "aws,us-west-2,p4d.24xlarge,nvidia-a100-sxm-40gb,8,SPOT,P1Y,3.06|term",
                "AWS,us-east-1,p4d.24xlarge,nvidia-a100-sxm-40gb,8,ON_DEMAND,,3.06|provider",
                "aws,us east,p4d.24xlarge,nvidia-a100-sxm-40gb,8,ON_DEMAND,,3.06|region",
                "aws,us-west-2,,nvidia-a100-sxm-40gb,8,ON_DEMAND,,3.06|instance_type",
                "aws,us-west-2,p4d.24xlarge,nvidia-a100-sxm-40gb,8,ON_DEMAND,3.06|sheet",
            })
    void refusesTheWholeSheetAndNamesLineAndField(String badRow, String field) {
        SheetReading reading = read(HEADER + GOOD + badRow + "\n");

        assertThat(((SheetReading.Refused) reading).issues()).singleElement().satisfies(issue -> {
            assertThat(issue.line()).isEqualTo(3);
            assertThat(issue.field()).isEqualTo(field);
        });
    }

    @Test
    void refusesAnOfferThatStandsTwice() {
        assertThat(issues(HEADER + GOOD + GOOD)).contains("line 3, offer_id:").contains("line 2 too");
    }

    @Test
    void refusesSpotThatIsNotBelowOnDemand() {
        String spot = GOOD.replace("ON_DEMAND", "SPOT");

        assertThat(issues(HEADER + GOOD + spot)).contains("line 3, usd_per_hour: spot at 19.50 USD/h is not below");
    }

    @Test
    void refusesAPriceFromTheFuture() {
        String header = HEADER.replace("usd_per_hour", "usd_per_hour,as_of");

        assertThat(issues(header + GOOD.replace("19.50", "19.50,2026-11-23"))).contains("line 2, as_of: 2026-11-23");
    }

    @Test
    void refusesTheWrongDelimiter() {
        assertThat(issues(HEADER.replace(',', ';') + GOOD.replace(',', ';'))).contains("Maybe the delimiter");
    }

    @Test
    void refusesBinaryJunkAndUnclosedQuotes() {
        assertThat(issues("PK\u0003\u0004\u0000\u0000")).contains("Maybe the file is not text");
        assertThat(issues(HEADER + "\"aws,us-east-1")).contains("line 2").contains("never closed");
        assertThat(issues("")).contains("has no rows");
    }

    @Test
    void readsQuotedFieldsAndWindowsLineEnds() {
        String csv = HEADER.replace("\n", ",source\r\n") + GOOD.replace("\n", ",\"contract \"\"7\"\", signed\"\r\n");

        assertThat(((SheetReading.Accepted) read(csv)).offers().getFirst().source())
                .isEqualTo("contract \"7\", signed");
    }

    private static SheetReading read(String csv) {
        return OfferSheet.read(csv, new SheetDefaults("price sheet", TODAY, Confidence.HIGH, ExchangeRates.NONE));
    }

    private static String issues(String csv) {
        return ((SheetReading.Refused) read(csv)).issues().toString();
    }
}
