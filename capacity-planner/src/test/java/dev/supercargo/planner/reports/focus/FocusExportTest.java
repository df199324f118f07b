package dev.supercargo.planner.reports.focus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.supercargo.planner.holdings.Commitment;
import dev.supercargo.planner.holdings.OwnedAsset;
import dev.supercargo.planner.holdings.OwningCost;
import dev.supercargo.planner.scope.Period;
import dev.supercargo.planner.usage.UsageLine;
import dev.supercargo.planner.usage.UsageView;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FocusExportTest {

    private static final Biller BILLER = new Biller("acct-1", "Research Institute");
    private static final Instant START = Instant.parse("2026-06-01T10:00:00Z");
    private static final Instant END = Instant.parse("2026-06-01T10:30:00Z");
    private static final Commitment COMMITMENT = new Commitment(
            "c-1",
            "aws",
            "us-east-1",
            "p4d.24xlarge",
            2,
            Money.usd("20"),
            Instant.parse("2026-06-29T00:00:00Z"),
            Instant.parse("2026-07-03T00:00:00Z"));
    private static final OwnedAsset ASSET = new OwnedAsset(
            "srv",
            "nvidia-a100-sxm-40gb",
            8,
            START,
            Instant.MAX,
            Measured.known(new OwningCost(Money.usd("1.5"), Money.usd("0.2"), new Share(0.6))));
    private static final UsageCharge CHARGES =
            new UsageCharge(Map.of("local/srv", ASSET), Map.of("commitment/c-1", COMMITMENT), BILLER);

    @Test
    void whatWasRentedIsBilledAtItsFrozenPrice() {
        FocusRow row = CHARGES.row(line("SPOT", "aws/us-east-1/p4d.24xlarge/spot", "aws", 2));

        assertThat(row.value(FocusColumn.BILLED_COST)).isEqualTo("16.3863");
        assertThat(row.value(FocusColumn.EFFECTIVE_COST)).isEqualTo("16.3863");
        assertThat(row.value(FocusColumn.PRICING_CATEGORY)).isEqualTo("Dynamic");
        assertThat(row.value(FocusColumn.PRICING_QUANTITY)).isEqualTo("1");
        assertThat(row.value(FocusColumn.LIST_UNIT_PRICE)).isEqualTo("16.3863");
        assertThat(row.value(FocusColumn.BILLING_PERIOD_START)).isEqualTo("2026-06-01T00:00:00Z");
        assertThat(row.value(FocusColumn.BILLING_PERIOD_END)).isEqualTo("2026-07-01T00:00:00Z");
        assertThat(row.value(FocusColumn.CHARGE_PERIOD_START)).isEqualTo("2026-06-01T10:00:00Z");
        assertThat(row.value(FocusColumn.SUB_ACCOUNT_ID)).isEqualTo("vision");
        assertThat(row.value(FocusColumn.SKU_PRICE_DETAILS))
                .isEqualTo(
                        "{\"GpuCount\":8,\"InstanceType\":\"p4d.24xlarge\",\"x_GpuModel\":\"nvidia-a100-sxm-40gb\"}");
        assertThat(row.value(FocusColumn.TAGS)).contains("\"simulated\":\"true\"");
        assertThat(row.value(FocusColumn.CHARGE_DESCRIPTION)).endsWith("nobody bills this");
    }

    @Test
    void ownedHardwareIsAmortisedAndNotBilled() {
        FocusRow row = CHARGES.row(line("OWNED", "local/srv", "local", 1));

        // 16 accelerators in one node for half an hour at 1.50.
        assertThat(row.value(FocusColumn.BILLED_COST)).isEqualTo("0");
        assertThat(row.value(FocusColumn.EFFECTIVE_COST)).isEqualTo("12");
        assertThat(row.value(FocusColumn.PRICING_CATEGORY)).isEqualTo("Other");
        assertThat(row.value(FocusColumn.PROVIDER_NAME)).isEqualTo("Research Institute");
    }

    @Test
    void useAndWasteOfACommitmentAddUpToItsPurchaseMonthByMonth() {
        FocusRow used = CHARGES.row(line("RESERVED", "commitment/c-1", "aws", 2));
        Period period = new Period(Instant.parse("2026-06-01T00:00:00Z"), Instant.parse("2026-08-01T00:00:00Z"));
        CommitmentCharge charge = new CommitmentCharge(BILLER);

        List<List<FocusRow>> months = Months.of(period).stream()
                .map(month -> charge.rows(COMMITMENT, month, BigDecimal.ONE))
                .toList();

        assertThat(used.value(FocusColumn.COMMITMENT_DISCOUNT_STATUS)).isEqualTo("Used");
        assertThat(used.value(FocusColumn.BILLED_COST)).isEqualTo("0");
        assertThat(used.value(FocusColumn.EFFECTIVE_COST)).isEqualTo("20");
        assertThat(months).hasSize(2).allSatisfy(rows -> {
            assertThat(rows)
                    .extracting(row -> row.value(FocusColumn.CHARGE_CATEGORY))
                    .containsExactly("Purchase", "Usage");
            BigDecimal billed = number(rows.getFirst(), FocusColumn.BILLED_COST);
            BigDecimal effective = number(rows.getFirst(), FocusColumn.EFFECTIVE_COST)
                    .add(number(rows.getLast(), FocusColumn.EFFECTIVE_COST))
                    .add(number(used, FocusColumn.EFFECTIVE_COST));
            assertThat(effective).isEqualByComparingTo(billed);
        });
        assertThat(months.getFirst().getFirst().value(FocusColumn.CHARGE_PERIOD_END))
                .isEqualTo("2026-07-01T00:00:00Z");
        assertThat(charge.rows(COMMITMENT, new Period(START, END), BigDecimal.ZERO))
                .isEmpty();
    }

    @Test
    void nullIsNothingBetweenTwoCommasAndQuotesAreDoubled() {
        FocusRow row = CHARGES.row(line("SPOT", "aws/us-east-1/p4d.24xlarge/spot", "aws", 2));

        assertThat(row.line()).startsWith(",16.3863,acct-1,Research Institute,").endsWith("\r\n");
        assertThat(row.line()).contains("\"{\"\"GpuCount\"\":8,");
        assertThat(row.line()).doesNotContain("null", "E-");
    }

    @Test
    void aMandatoryColumnWithoutAValueIsADefect() {
        assertThatThrownBy(() -> new FocusRow().line())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("BilledCost must not be null");
    }

    /** Where the specification's example files are at hand: SUPERCARGO_FOCUS_DATA names their directory. */
    @Test
    void hasEveryColumnOfTheSpecificationsExamples() throws IOException {
        String directory = System.getenv("SUPERCARGO_FOCUS_DATA");
        assumeTrue(directory != null && Files.isDirectory(Path.of(directory)), "no FOCUS examples");
        List<String> columns =
                Arrays.stream(FocusColumn.values()).map(FocusColumn::id).toList();
        try (Stream<Path> files = Files.list(Path.of(directory))) {
            for (Path file : files.toList()) {
                String header = Files.readAllLines(file).getFirst().replace("\uFEFF", "");
                // One example spells SkuPriceid; columns with x_ are a provider's own.
                List<String> wanted = Arrays.stream(header.split(","))
                        .map(column -> column.strip().replace("SkuPriceid", "SkuPriceId"))
                        .filter(column -> !column.startsWith("x_"))
                        .toList();
                assertThat(columns).as(file.getFileName().toString()).containsAll(wanted);
            }
        }
        assertThat(columns).isEqualTo(columns.stream().sorted().collect(Collectors.toList()));
    }

    private static BigDecimal number(FocusRow row, FocusColumn column) {
        return new BigDecimal(row.value(column));
    }

    private static UsageLine line(String market, String optionId, String provider, int nodes) {
        return new UsageLine(
                1,
                optionId,
                nodes,
                new UsageView(
                        "u",
                        "job",
                        1,
                        "vision",
                        "ada",
                        provider,
                        "us-east-1",
                        null,
                        "p4d.24xlarge",
                        market,
                        "simulated",
                        true,
                        "nvidia-a100-sxm-40gb",
                        16,
                        START,
                        END,
                        BigDecimal.valueOf(8),
                        Money.usd("32.7726"),
                        Money.usd("16.3863")));
    }
}
