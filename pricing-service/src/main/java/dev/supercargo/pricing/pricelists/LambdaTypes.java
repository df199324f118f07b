package dev.supercargo.pricing.pricelists;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.pricing.offers.Market;
import dev.supercargo.quantities.Money;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Optional;

/** Lambda's instance types. Prices are cents per hour and the same in all regions; there is no spot. */
final class LambdaTypes implements PriceListFormat {

    private static final GpuCloud LAMBDA = new GpuCloud("lambda");

    @Override
    public void read(InputStream in, Reading reading) throws IOException {
        boolean[] data = new boolean[1];
        JsonWalk.through(
                in,
                answer -> answer.fields(part -> {
                    if (part.equals("data")) {
                        data[0] = true;
                        answer.fields(name -> type(name, answer.tree().path("instance_type"), reading));
                    }
                }));
        if (!data[0]) {
            reading.fault(0, "data", "is missing. Maybe it is no answer of the Lambda API.");
        }
    }

    private static void type(String name, JsonNode type, Reading reading) {
        long row = reading.nextRow();
        JsonNode specs = type.path("specs");
        int accelerators = specs.path("gpus").asInt(0);
        if (accelerators < 1) {
            reading.otherProduct();
            return;
        }
        String description = type.path("description").asText("");
        Optional<String> accelerator = reading.shapes()
                .of(LAMBDA.provider(), name)
                .map(InstanceShape::acceleratorId)
                .or(() -> AcceleratorNames.of(LAMBDA.provider(), description).map(AcceleratorNames.Row::acceleratorId));
        if (accelerator.isEmpty()) {
            reading.unknownAccelerator(row, "description", description);
            return;
        }
        InstanceShape shape = new InstanceShape(
                accelerator.get(),
                accelerators,
                GpuCloud.vcpus(specs.path("vcpus").asInt(0)),
                GpuCloud.memory(specs.path("memory_gib").asDouble(0)));
        Optional<Money> cents = reading.usd(
                row, "price_cents_per_hour", type.path("price_cents_per_hour").asText(""));
        cents.ifPresent(price -> reading.offer(
                row,
                LAMBDA.offer(GpuCloud.EVERYWHERE, name, shape, Market.ON_DEMAND),
                Money.usd(price.amount().multiply(new BigDecimal("0.01")))));
    }
}
