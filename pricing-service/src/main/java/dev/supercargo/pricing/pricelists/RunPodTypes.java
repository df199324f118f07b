package dev.supercargo.pricing.pricelists;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.pricing.offers.Market;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** RunPod's accelerator types in its secure cloud. Prices are per accelerator; a machine has 1, 2, 4 or 8 of them. */
final class RunPodTypes implements PriceListFormat {

    private static final GpuCloud RUNPOD = new GpuCloud("runpod");
    private static final List<Integer> SIZES = List.of(1, 2, 4, 8);

    @Override
    public void read(InputStream in, Reading reading) throws IOException {
        boolean[] types = new boolean[1];
        JsonWalk.through(
                in,
                answer -> answer.fields(part -> {
                    if (part.equals("data")) {
                        answer.fields(query -> {
                            types[0] = true;
                            answer.items(item -> type(answer.tree(), reading));
                        });
                    }
                }));
        if (!types[0]) {
            reading.fault(0, "data", "is missing. Maybe it is no answer of the RunPod API.");
        }
    }

    private static void type(JsonNode type, Reading reading) {
        long row = reading.nextRow();
        if (!type.path("secureCloud").asBoolean(false)) {
            reading.otherProduct();
            return;
        }
        String name = type.path("displayName").asText("");
        Optional<String> accelerator = AcceleratorNames.ofMarketName(
                        name + " " + type.path("memoryInGb").asInt(0) + "GB")
                .or(() -> AcceleratorNames.ofMarketName(name))
                .map(AcceleratorNames.Row::acceleratorId);
        if (accelerator.isEmpty()) {
            reading.unknownAccelerator(row, "displayName", name);
            return;
        }
        for (int size : SIZES) {
            if (size <= type.path("maxGpuCount").asInt(0)) {
                price(row, type, name, accelerator.get(), size, reading);
            }
        }
    }

    private static void price(
            long row, JsonNode type, String name, String acceleratorId, int accelerators, Reading reading) {
        InstanceShape shape = new InstanceShape(
                acceleratorId, accelerators, Measured.unknown("the provider states no vCPUs"), GpuCloud.memory(0));
        String machine = reading.shapes()
                .typeWith(RUNPOD.provider(), acceleratorId, accelerators)
                .orElseGet(() -> "secure-" + accelerators + "x-"
                        + name.toLowerCase(Locale.ROOT).replace(' ', '-'));
        price(row, type, "securePrice", reading)
                .ifPresent(each -> reading.offer(
                        row,
                        RUNPOD.offer(GpuCloud.EVERYWHERE, machine, shape, Market.ON_DEMAND),
                        each.times(accelerators)));
        price(row, type, "secureSpotPrice", reading)
                .ifPresent(each -> reading.offer(
                        row, RUNPOD.offer(GpuCloud.EVERYWHERE, machine, shape, Market.SPOT), each.times(accelerators)));
    }

    private static Optional<Money> price(long row, JsonNode type, String key, Reading reading) {
        return type.path(key).isNumber() ? reading.usd(row, key, type.path(key).asText()) : Optional.empty();
    }
}
