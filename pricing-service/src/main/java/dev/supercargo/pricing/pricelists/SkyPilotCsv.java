package dev.supercargo.pricing.pricelists;

import dev.supercargo.pricing.offers.Market;
import dev.supercargo.pricing.offers.Offer;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cloud's file of the SkyPilot catalogue. Columns are found by name, and cells behind the last one are ignored, because
 * the Azure file does not quote a comma in its last column. In the GCP file accelerators and hosts are rows of their own,
 * which together are a machine.
 */
public final class SkyPilotCsv implements PriceListFormat {

    private static final List<String> REQUIRED =
            List.of("InstanceType", "AcceleratorName", "AcceleratorCount", "Price");
    /** Written where the price of a TPU is not known. */
    private static final BigDecimal UNKNOWN_TPU_PRICE = new BigDecimal("700.0");

    private final String cloud;

    /** @param cloud the provider whose file it is, such as {@code aws}; the file itself does not say */
    public SkyPilotCsv(String cloud) {
        this.cloud = cloud;
    }

    @Override
    public void read(InputStream in, Reading reading) throws IOException {
        Map<String, Table.Row> hosts = new HashMap<>();
        List<Table.Row> accelerators = new ArrayList<>();
        Table.rows(in, "InstanceType", REQUIRED, row -> {
            reading.nextRow();
            boolean gcpGpu = cloud.equals("gcp")
                    && GcpMachine.ALL.stream()
                            .anyMatch(machine -> machine.gpu()
                                    .equals(row.of("AcceleratorName").toUpperCase(Locale.ROOT)));
            if (gcpGpu && row.of("InstanceType").isEmpty()) {
                accelerators.add(row);
            } else if (cloud.equals("gcp") && row.of("AcceleratorName").isEmpty()) {
                hosts.put(row.of("InstanceType") + "@" + place(row), row);
            } else {
                whole(row, reading);
            }
        });
        accelerators.forEach(row -> compose(row, hosts, reading));
    }

    private void whole(Table.Row row, Reading reading) {
        String name = row.of("AcceleratorName");
        if (name.isEmpty()) {
            reading.otherProduct();
            return;
        }
        Optional<Integer> count = count(row, reading);
        if (count.isEmpty()) {
            return;
        }
        String type = row.of("InstanceType");
        Optional<String> accelerator = reading.shapes()
                .of(cloud, type)
                .map(InstanceShape::acceleratorId)
                .or(() -> AcceleratorNames.of(cloud, type).map(AcceleratorNames.Row::acceleratorId))
                .or(() -> AcceleratorNames.ofMarketName(name).map(AcceleratorNames.Row::acceleratorId));
        if (accelerator.isEmpty() || type.isEmpty()) {
            reading.unknownAccelerator(row.line(), "AcceleratorName", name);
            return;
        }
        InstanceShape shape = new InstanceShape(
                accelerator.get(),
                count.get(),
                measure(row, "vCPUs")
                        .<Measured<Integer>>map(n -> Measured.known(n.intValue()))
                        .orElseGet(() -> Measured.unknown("the catalogue states no vCPUs")),
                measure(row, "MemoryGiB")
                        .<Measured<Memory>>map(n -> Measured.known(Memory.ofGib(n)))
                        .orElseGet(() -> Measured.unknown("the catalogue states no memory")));
        price(row, "Price", reading)
                .ifPresent(usd -> reading.offer(row.line(), offer(row, type, shape, Market.ON_DEMAND), usd));
        price(row, "SpotPrice", reading)
                .ifPresent(usd -> reading.offer(row.line(), offer(row, type, shape, Market.SPOT), usd));
    }

    private void compose(Table.Row row, Map<String, Table.Row> hosts, Reading reading) {
        Optional<Integer> count = count(row, reading);
        if (count.isEmpty()) {
            return;
        }
        String gpu = row.of("AcceleratorName").toUpperCase(Locale.ROOT);
        boolean made = false;
        for (GcpMachine machine : GcpMachine.ALL) {
            Table.Row host = hosts.get(machine.type() + "@" + place(row));
            if (machine.gpu().equals(gpu) && machine.accelerators() == count.get() && host != null) {
                made = true;
                composed(row, host, machine, reading);
            }
        }
        if (!made) {
            reading.refuse(
                    row.line(),
                    "AcceleratorName",
                    "no host for " + count.get() + " " + gpu + " stands in " + place(row));
        }
    }

    private void composed(Table.Row gpu, Table.Row host, GcpMachine machine, Reading reading) {
        for (Market market : List.of(Market.ON_DEMAND, Market.SPOT)) {
            String column = market == Market.SPOT ? "SpotPrice" : "Price";
            Optional<Money> ofGpu = price(gpu, column, reading);
            Optional<Money> ofHost = price(host, column, reading);
            if (ofGpu.isPresent() && ofHost.isPresent() && (market == Market.SPOT || machine.soldOnDemand())) {
                reading.offer(
                        gpu.line(),
                        machine.offer(gpu.of("Region"), market == Market.SPOT ? zone(gpu) : null, market, null),
                        ofGpu.get().plus(ofHost.get()));
            }
        }
    }

    private Offer offer(Table.Row row, String type, InstanceShape shape, Market market) {
        String region = row.of("Region");
        return new Offer(
                cloud,
                region.isEmpty() ? "global" : region,
                // On-demand prices are the region's; spot prices differ between its zones.
                market == Market.SPOT ? zone(row) : null,
                type,
                shape.acceleratorId(),
                shape.accelerators(),
                shape.vcpus(),
                shape.memory(),
                market,
                null,
                null);
    }

    private static @Nullable String zone(Table.Row row) {
        String zone = row.of("AvailabilityZone");
        return zone.isEmpty() || zone.equals(row.of("Region")) ? null : zone;
    }

    private static String place(Table.Row row) {
        return row.of("Region") + "/" + row.of("AvailabilityZone");
    }

    /** An empty price is usual, and 0 and the sentinel mean the same: unknown. */
    private static Optional<Money> price(Table.Row row, String column, Reading reading) {
        String text = row.of(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Money> usd = reading.usd(row.line(), column, text);
        if (usd.isPresent() && usd.get().isZero()) {
            reading.refuse(row.line(), column, "0 stands for unknown");
            return Optional.empty();
        }
        if (usd.isPresent() && usd.get().amount().compareTo(UNKNOWN_TPU_PRICE) == 0) {
            reading.refuse(row.line(), column, "700.0 is written where the price of a TPU is unknown");
            return Optional.empty();
        }
        return usd;
    }

    private static Optional<Integer> count(Table.Row row, Reading reading) {
        Optional<Double> count = measure(row, "AcceleratorCount");
        if (count.isPresent() && count.get() >= 1 && count.get() == Math.rint(count.get())) {
            return Optional.of(count.get().intValue());
        }
        reading.refuse(
                row.line(),
                "AcceleratorCount",
                "'" + row.of("AcceleratorCount") + "' is no whole number of accelerators; a slice is no offer");
        return Optional.empty();
    }

    private static Optional<Double> measure(Table.Row row, String column) {
        try {
            double value = Double.parseDouble(row.of(column));
            return value > 0 && value < 1e6 ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException notStated) {
            return Optional.empty();
        }
    }
}
