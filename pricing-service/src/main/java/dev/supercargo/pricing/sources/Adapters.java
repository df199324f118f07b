package dev.supercargo.pricing.sources;

import dev.supercargo.pricing.offers.Confidence;
import dev.supercargo.pricing.offers.Origin;
import dev.supercargo.pricing.pricelists.ListKind;
import dev.supercargo.pricing.pricelists.SkyPilotCsv;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All sources by name; a name is the one in {@code pricing.sources.<name>}. */
final class Adapters {

    private static final String RUNPOD_QUERY = "{\"query\":\"query { gpuTypes { id displayName manufacturer memoryInGb"
            + " maxGpuCount secureCloud securePrice secureSpotPrice } }\"}";
    private static final String VAST_QUERY = "{\"rentable\":{\"eq\":true},\"rented\":{\"eq\":false},"
            + "\"num_gpus\":{\"gte\":1},\"order\":[[\"score\",\"desc\"]],\"limit\":3000}";

    private Adapters() {}

    static Map<String, SourceAdapter> all() {
        return Stream.concat(single().stream(), skypilot())
                .collect(
                        Collectors.toUnmodifiableMap(adapter -> adapter.source().name(), adapter -> adapter));
    }

    private static List<SourceAdapter> single() {
        return List.of(
                new AwsRegionalLists("aws-price-list", "AWS price list", ListKind.AWS_PRICE_LIST_JSON.format()),
                new AwsRegionalLists("aws-savings-plans", "AWS savings plan list", ListKind.AWS_SAVINGS_PLANS.format()),
                new OneDocument(
                        "aws-spot-feed",
                        Origin.PROVIDER,
                        "AWS spot feed",
                        Confidence.HIGH,
                        ListKind.AWS_SPOT_FEED.format()),
                new AwsSpotAdvisor(),
                new Ec2SpotPrices(),
                new AzurePages(),
                new GcpCatalogue(),
                new LiveAnswer(
                        "lambda",
                        "Lambda API",
                        Confidence.HIGH,
                        ListKind.LAMBDA.format(),
                        run -> run.client().get(run.url(), "Authorization", "Bearer " + run.key())),
                new LiveAnswer(
                        "runpod",
                        "RunPod API",
                        Confidence.HIGH,
                        ListKind.RUNPOD.format(),
                        run -> run.client().post(run.url(), RUNPOD_QUERY)),
                new LiveAnswer(
                        "vast",
                        "Vast market place",
                        Confidence.LOW,
                        ListKind.VAST.format(),
                        run -> run.client().post(run.url(), VAST_QUERY)));
    }

    private static Stream<SourceAdapter> skypilot() {
        return Stream.of("aws", "azure", "gcp", "lambda", "nebius").map(Adapters::skypilot);
    }

    private static SourceAdapter skypilot(String cloud) {
        return new OneDocument(
                "skypilot-" + cloud,
                Origin.CATALOGUE,
                "SkyPilot catalogue v8, " + cloud,
                Confidence.MEDIUM,
                new SkyPilotCsv(cloud));
    }
}
