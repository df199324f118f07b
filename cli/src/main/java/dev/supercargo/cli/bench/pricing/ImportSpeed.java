package dev.supercargo.cli.bench.pricing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.cli.bench.HeapWatch;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.platform.ServerTrouble;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Price lists by HTTP: a large catalogue beside the same offers one by one, and an AWS list of hundreds of megabytes. */
final class ImportSpeed {

    private static final int ONE_BY_ONE = 100;
    private static final int TYPES_PER_REGION = 1_000;
    private static final String HEADER = "InstanceType,AcceleratorName,AcceleratorCount,vCPUs,MemoryGiB,GpuInfo,Price,"
            + "SpotPrice,Region,AvailabilityZone\n";
    private static final long MIB = 1 << 20;
    private static final int MACHINES = 200;

    private ImportSpeed() {}

    static ObjectNode catalogue(Platform platform, HeapWatch watch, int offers) {
        ObjectNode result = JsonNodeFactory.instance.objectNode().put("offers", offers);
        result.set("new_offers", watch.during(() -> take(platform, rows(0, offers), "created", offers)));
        result.set("same_again", watch.during(() -> take(platform, rows(0, offers), "unchanged", offers)));
        long start = System.nanoTime();
        for (int number = offers; number < offers + ONE_BY_ONE; number++) {
            take(platform, rows(number, number + 1), "created", 1);
        }
        double each = (System.nanoTime() - start) / 1e9 / ONE_BY_ONE;
        result.putObject("baseline_one_request_per_offer")
                .put("seconds", HeapWatch.rounded(each * offers))
                .put("measured", ONE_BY_ONE);
        return result;
    }

    static ObjectNode list(Platform platform, HeapWatch watch, int mebibytes) {
        long products = mebibytes * MIB / (product(0).length() + term(0).length());
        ObjectNode result = watch.during(() -> {
            JsonNode receipt = sent(platform, "aws-price-list", list(products));
            if (receipt.path("report").path("offers").asInt() != MACHINES) {
                throw new ServerTrouble("The list holds " + MACHINES + " offers, but the answer is " + receipt);
            }
        });
        return result.put("list_mib", mebibytes);
    }

    private static void take(Platform platform, InputStream list, String expected, int offers) {
        JsonNode changes = sent(platform, "skypilot", list).path("changes");
        if (changes.path(expected).asInt() != offers) {
            throw new ServerTrouble(offers + " offers should be " + expected + ", but the answer is " + changes);
        }
    }

    private static JsonNode sent(Platform platform, String format, InputStream list) {
        return Platform.parsed(platform.upload(
                "offer-imports",
                Map.of("format", format, "provider", "bench-import"),
                list,
                refusal -> refusal.about("the generated list")));
    }

    private static InputStream rows(int from, int to) {
        return new GeneratedList(
                Stream.concat(Stream.of(HEADER), IntStream.range(from, to).mapToObj(ImportSpeed::row))
                        .iterator());
    }

    private static String row(int number) {
        int type = number % TYPES_PER_REGION;
        return String.format(
                Locale.ROOT,
                "bench-%d,H100-SXM,8,192,2048,,%.4f,,region-%d,\n",
                type,
                20 + type / 100.0,
                number / TYPES_PER_REGION);
    }

    private static InputStream list(long products) {
        // Joined pairwise, because a flattened stream would hold all of a part at once.
        Stream<String> machines = Stream.concat(
                Stream.of("{\"formatVersion\":\"v1.0\",\"publicationDate\":\"2026-01-01T00:00:00Z\",\"products\":{"),
                LongStream.range(0, products).mapToObj(ImportSpeed::product));
        Stream<String> prices = Stream.concat(
                Stream.of("},\"terms\":{\"OnDemand\":{"),
                LongStream.range(0, products).mapToObj(ImportSpeed::term));
        return new GeneratedList(
                Stream.concat(Stream.concat(machines, prices), Stream.of("}}}")).iterator());
    }

    /** The first products are machines with accelerators, the others are of no interest, as in the real list. */
    private static String product(long number) {
        return String.format(
                Locale.ROOT,
                "%s\"SKU%012d\":{\"sku\":\"SKU%2$012d\",\"productFamily\":\"Compute Instance\",\"attributes\":{"
                        + "\"instanceType\":\"%s.bench%2$d\",\"regionCode\":\"us-east-1\",\"vcpu\":\"192\","
                        + "\"memory\":\"2048 GiB\",\"gpu\":\"%s\",\"operatingSystem\":\"Linux\",\"tenancy\":\"Shared\","
                        + "\"capacitystatus\":\"Used\",\"preInstalledSw\":\"NA\",\"usagetype\":\"%s\"}}",
                number == 0 ? "" : ",",
                number,
                number < MACHINES ? "p5" : "m5",
                number < MACHINES ? "8" : "NA",
                "x".repeat(1_000));
    }

    private static String term(long number) {
        return String.format(
                Locale.ROOT,
                "%s\"SKU%012d\":{\"SKU%2$012d.JRT\":{\"offerTermCode\":\"JRT\",\"sku\":\"SKU%2$012d\",\"priceDimensions\":{"
                        + "\"SKU%2$012d.JRT.1\":{\"unit\":\"Hrs\",\"beginRange\":\"0\",\"endRange\":\"Inf\",\"description\":"
                        + "\"%s\",\"pricePerUnit\":{\"USD\":\"55.04\"}}},\"termAttributes\":{}}}",
                number == 0 ? "" : ",",
                number,
                "y".repeat(400));
    }
}
