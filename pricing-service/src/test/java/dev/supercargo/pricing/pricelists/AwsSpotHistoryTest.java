package dev.supercargo.pricing.pricelists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.supercargo.quantities.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AwsSpotHistoryTest {

    @Test
    void theNewestPriceOfEachZoneCounts() {
        assertThat(Lists.prices(read(page(
                        item("p5.48xlarge", "us-east-1a", "20.10", "2026-11-25T08:00:00.000Z"),
                        item("p5.48xlarge", "us-east-1a", "21.50", "2026-11-25T09:30:00.000Z"),
                        item("p5.48xlarge", "us-east-1a", "19.00", "2026-11-25T09:29:59.000Z"),
                        item("p5.48xlarge", "us-east-1b", "18.00", "2026-11-24T00:00:00.000Z")))))
                .isEqualTo(Map.of(
                        "aws/us-east-1a/p5.48xlarge/spot", Money.usd("21.50"),
                        "aws/us-east-1b/p5.48xlarge/spot", Money.usd("18.00")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.000000", "4100.00", "cheap", ""})
    void aPriceThatCannotBeTrueIsUnknownEvenIfAnOlderOneCould(String price) {
        PriceList list = read(page(
                item("p5.48xlarge", "us-east-1a", "20.10", "2026-11-25T08:00:00.000Z"),
                item("p5.48xlarge", "us-east-1a", price, "2026-11-25T09:00:00.000Z")));

        assertThat(list.offers()).isEmpty();
        assertThat(list.report().refused()).isEqualTo(1);
    }

    @Test
    void typesThatNobodyKnowsAreReportedAndOthersLeftOut() {
        PriceList list = read(page(
                item("m5.large", "us-east-1a", "0.04", "2026-11-25T08:00:00.000Z"),
                item("p99.48xlarge", "us-east-1a", "20.10", "2026-11-25T08:00:00.000Z"),
                item("p6-b300.48xlarge", "us-east-1a", "40.00", "2026-11-25T08:00:00.000Z"),
                item("p5.48xlarge", "us-east-1a", "20.10", "2026-11-25T08:00:00.000Z")
                        .replace("Linux/UNIX", "Windows"),
                item("p5.48xlarge", "eu-west-1a", "20.10", "2026-11-25T08:00:00.000Z"),
                item("p5.48xlarge", "us-east-1a", "20.10", "yesterday")));

        assertThat(list.offers()).isEmpty();
        assertThat(list.report().otherProducts()).isEqualTo(2);
        assertThat(list.report().unknownAccelerators()).containsOnlyKeys("p99.48xlarge");
        assertThat(list.report().refusals().stream().map(RowIssue::toString))
                .hasSize(4)
                .anyMatch(issue -> issue.contains("nothing else is known of p6-b300.48xlarge"))
                .anyMatch(issue -> issue.contains("'eu-west-1a' is no zone of us-east-1"))
                .anyMatch(issue -> issue.contains("is no time"));
    }

    @Test
    void tellsTheTokenOfTheNextPageAndNoneBehindTheLast() {
        AwsSpotHistory history = new AwsSpotHistory("us-east-1");
        List<Optional<String>> tokens = new ArrayList<>();
        PriceListFormat page = (in, reading) -> tokens.add(history.readPage(in, reading));

        Lists.read(page, page().replace("<nextToken/>", "<nextToken>a+b/c==</nextToken>"));
        Lists.read(page, page());
        Lists.read(page, page().replace("<nextToken/>", ""));

        assertThat(tokens).containsExactly(Optional.of("a+b/c=="), Optional.empty(), Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Service Unavailable",
                "<DescribeSpotPriceHistoryResponse><spotPriceHistorySet><item>",
                "<html><body>We are closed</body></html>",
                "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>]><DescribeSpotPriceHistoryResponse/>",
                "<!DOCTYPE x SYSTEM 'http://127.0.0.1:1/x.dtd'><DescribeSpotPriceHistoryResponse/>",
                "<DescribeSpotPriceHistoryResponse>&a;</DescribeSpotPriceHistoryResponse>"
            })
    void refusesWhatIsNoWholeAnswer(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(UnusablePriceList.class);
    }

    private static PriceList read(String text) {
        return Lists.read(
                (in, reading) -> {
                    AwsSpotHistory history = new AwsSpotHistory("us-east-1");
                    history.readPage(in, reading);
                    history.tell(reading);
                },
                text);
    }

    private static String page(String... items) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<DescribeSpotPriceHistoryResponse xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\">"
                + "<requestId>7a2f</requestId><spotPriceHistorySet>" + String.join("", items)
                + "</spotPriceHistorySet><nextToken/></DescribeSpotPriceHistoryResponse>";
    }

    private static String item(String type, String zone, String price, String since) {
        return "<item><instanceType>" + type
                + "</instanceType><productDescription>Linux/UNIX</productDescription><spotPrice>"
                + price + "</spotPrice><timestamp>" + since + "</timestamp><availabilityZone>" + zone
                + "</availabilityZone></item>";
    }
}
