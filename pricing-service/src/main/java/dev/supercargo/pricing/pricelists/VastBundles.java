package dev.supercargo.pricing.pricelists;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.pricing.offers.Market;
import dev.supercargo.quantities.Money;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Machines on the Vast market place. Of each kind the cheapest reliable one counts; its price includes 100 GB of disk. A
 * spot price is the least bid for the whole machine.
 */
final class VastBundles implements PriceListFormat {

    private static final GpuCloud VAST = new GpuCloud("vast");
    private static final BigDecimal DISK_GB = BigDecimal.valueOf(100);
    private static final BigDecimal HOURS_PER_MONTH = BigDecimal.valueOf(720);
    private static final double LEAST_RELIABILITY = 0.95;
    private static final double MIB_PER_GB = 1024;

    @Override
    public void read(InputStream in, Reading reading) throws IOException {
        boolean[] offers = new boolean[1];
        JsonWalk.through(
                in,
                answer -> answer.fields(part -> {
                    if (part.equals("offers")) {
                        offers[0] = true;
                        answer.items(item -> bundle(answer.tree(), reading));
                    }
                }));
        if (!offers[0]) {
            reading.fault(0, "offers", "is missing. Maybe it is no answer of the Vast API.");
        }
    }

    private static void bundle(JsonNode bundle, Reading reading) {
        long row = reading.nextRow();
        int accelerators = bundle.path("num_gpus").asInt(0);
        if (accelerators < 1 || bundle.path("reliability2").asDouble(0) < LEAST_RELIABILITY) {
            reading.otherProduct();
            return;
        }
        String gpu = bundle.path("gpu_name").asText("").replace(' ', '_');
        long memoryGb = Math.round(bundle.path("gpu_ram").asDouble(0) / MIB_PER_GB);
        Optional<String> accelerator = AcceleratorNames.ofMarketName(gpu + " " + memoryGb + "GB")
                .or(() -> AcceleratorNames.ofMarketName(gpu))
                .map(AcceleratorNames.Row::acceleratorId);
        if (accelerator.isEmpty()) {
            reading.unknownAccelerator(row, "gpu_name", gpu + " " + memoryGb + "GB");
            return;
        }
        InstanceShape shape = new InstanceShape(
                accelerator.get(),
                accelerators,
                GpuCloud.vcpus((int) bundle.path("cpu_cores_effective").asDouble(0)),
                GpuCloud.memory(bundle.path("cpu_ram").asDouble(0) / MIB_PER_GB));
        String type = accelerators + "x-" + gpu;
        Money disk = reading.usd(
                        row, "storage_cost", bundle.path("storage_cost").asText("0"))
                .map(monthly ->
                        Money.usd(monthly.amount().multiply(DISK_GB).divide(HOURS_PER_MONTH, 9, RoundingMode.HALF_UP)))
                .orElseGet(Money::zero);
        price(row, bundle, "dph_base", reading)
                .ifPresent(base -> offer(row, type, shape, Market.ON_DEMAND, base.plus(disk), reading));
        price(row, bundle, "min_bid", reading)
                .ifPresent(bid -> offer(row, type, shape, Market.SPOT, bid.plus(disk), reading));
    }

    private static void offer(long row, String type, InstanceShape shape, Market market, Money price, Reading reading) {
        // The cheapest has the greatest precedence.
        String precedence = String.format(
                "%020d", Long.MAX_VALUE - price.amount().movePointRight(9).longValue());
        reading.oneOfMany(row, VAST.offer(GpuCloud.EVERYWHERE, type, shape, market), price, precedence);
    }

    private static Optional<Money> price(long row, JsonNode bundle, String key, Reading reading) {
        return bundle.path(key).asDouble(0) > 0
                ? reading.usd(row, key, bundle.path(key).decimalValue().toPlainString())
                : Optional.empty();
    }
}
