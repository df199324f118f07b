package dev.supercargo.router;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.supercargo.contracts.ContractJson;
import dev.supercargo.contracts.Event;
import dev.supercargo.contracts.Topic;
import dev.supercargo.contracts.catalog.AcceleratorPublished;
import dev.supercargo.contracts.catalog.AssetRegistered;
import dev.supercargo.contracts.catalog.AssetRetired;
import dev.supercargo.contracts.catalog.ModelProfilePublished;
import dev.supercargo.contracts.pricing.OfferPriced;
import dev.supercargo.contracts.pricing.OwnershipCostComputed;
import dev.supercargo.quantities.Money;
import dev.supercargo.testkit.KafkaProbe;
import dev.supercargo.testkit.TestEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A small market: one owned server with A100s; T4 and A100 machines of one provider, spot and on-demand. */
public final class MarketFacts {

    private static final LocalDate DAY = LocalDate.parse("2026-11-01");
    private static final String WORKSTATION = "local-ws-01";
    private static final Instant AS_OF = Instant.parse("2026-11-01T00:00:00Z");

    private MarketFacts() {}

    /** Publishes all facts; publishing them again changes nothing. */
    public static void publish() {
        try (KafkaProbe kafka = KafkaProbe.ofTestStack()) {
            Stream.of(hardware(), models(), offers()).flatMap(List::stream).forEach(fact -> send(kafka, fact));
        }
    }

    /** Publishes one more fact. */
    public static void publish(Event fact) {
        try (KafkaProbe kafka = KafkaProbe.ofTestStack()) {
            send(kafka, fact);
        }
    }

    /** Publishes what a machine of us-west-2 with eight A100s costs from now on; it is offered there only when asked for. */
    public static void priceInTheWest(String type, String market, String usd) {
        OfferPriced east = offer(type, "nvidia-a100-sxm-40gb", 8, market, usd, market.equals("SPOT") ? 0.002 : null);
        try (KafkaProbe kafka = KafkaProbe.ofTestStack()) {
            send(
                    kafka,
                    new OfferPriced(
                            east.offerId().replace("us-east-1", "us-west-2"),
                            1,
                            east.provider(),
                            "us-west-2",
                            null,
                            type,
                            east.acceleratorId(),
                            east.accelerators(),
                            east.vcpus(),
                            east.memoryBytes(),
                            market,
                            null,
                            null,
                            east.pricePerHour(),
                            east.interruptionsPerHour(),
                            east.source(),
                            AS_OF,
                            AS_OF,
                            "HIGH"));
        }
    }

    /** Publishes the data sheet of a Jetson AGX Orin under that id. */
    static void publishBoard(String id) {
        publish(accelerator(id, 64, 204.8e9, Map.of("FP32", 5.3e12, "INT8", 138e12)));
    }

    /** Boards of that accelerator as an asset that costs ten cents an hour each. */
    static void ownBoards(String assetId, String acceleratorId) {
        publish(new AssetRegistered(assetId, 1, "Boards", "hq", acceleratorId, 1, 1, null, null, null, null, null));
        publish(new OwnershipCostComputed(
                assetId, 1, acceleratorId, Money.usd("0.10"), Money.usd("0.01"), List.of(), 0.5, AS_OF));
    }

    static void retire(String assetId) {
        publish(new AssetRetired(assetId, 2, "The journey that needed it is over."));
    }

    /** A workstation with two RTX 4090, which only one provider rents, in machines of four and on demand. */
    static void ownAWorkstation() {
        Stream.of(
                        accelerator("nvidia-rtx-4090-24gb", 24, 1.008e12, Map.of("FP32", 82.6e12, "FP16", 165.2e12)),
                        new AssetRegistered(
                                WORKSTATION,
                                1,
                                "Workstation",
                                "hq",
                                "nvidia-rtx-4090-24gb",
                                2,
                                1,
                                32,
                                128L << 30,
                                null,
                                null,
                                null),
                        new OwnershipCostComputed(
                                WORKSTATION,
                                1,
                                "nvidia-rtx-4090-24gb",
                                Money.usd("0.40"),
                                Money.usd("0.05"),
                                List.of(),
                                0.5,
                                AS_OF),
                        new OfferPriced(
                                "runpod/global/secure-4x-rtx-4090/on-demand",
                                1,
                                "runpod",
                                "global",
                                null,
                                "secure-4x-rtx-4090",
                                "nvidia-rtx-4090-24gb",
                                4,
                                32,
                                128L << 30,
                                "ON_DEMAND",
                                null,
                                null,
                                Money.usd("2.76"),
                                null,
                                "test price list",
                                AS_OF,
                                AS_OF,
                                "HIGH"))
                .forEach(MarketFacts::publish);
    }

    static void giveTheWorkstationAway() {
        retire(WORKSTATION);
    }

    private static List<Event> hardware() {
        return List.of(
                accelerator(
                        "nvidia-a100-pcie-80gb", 80, 1.935e12, Map.of("FP32", 19.5e12, "FP16", 312e12, "BF16", 312e12)),
                accelerator(
                        "nvidia-a100-sxm-40gb", 40, 1.555e12, Map.of("FP32", 19.5e12, "FP16", 312e12, "BF16", 312e12)),
                accelerator("nvidia-t4-16gb", 16, 3.2e11, Map.of("FP32", 8.1e12, "FP16", 65e12)),
                new AssetRegistered(
                        "local-srv-01",
                        1,
                        "Server",
                        "hq",
                        "nvidia-a100-pcie-80gb",
                        4,
                        1,
                        64,
                        549755813888L,
                        null,
                        null,
                        null),
                new OwnershipCostComputed(
                        "local-srv-01",
                        1,
                        "nvidia-a100-pcie-80gb",
                        Money.usd("1.10"),
                        Money.usd("0.08"),
                        List.of(),
                        0.5,
                        AS_OF));
    }

    private static List<Event> models() {
        return List.of(
                new ModelProfilePublished(
                        "resnet-50",
                        1,
                        "ResNet-50",
                        "CNN",
                        "image classification",
                        25_560_000,
                        null,
                        "SAMPLE",
                        null,
                        null,
                        null,
                        null,
                        null,
                        8.22e9,
                        44.4e6,
                        "timm",
                        DAY),
                new ModelProfilePublished(
                        "llama-2-70b",
                        1,
                        "Llama 2 70B",
                        "TRANSFORMER",
                        "language modelling",
                        68_976_648_192L,
                        null,
                        "TOKEN",
                        80,
                        8192,
                        64,
                        32_000,
                        4096,
                        null,
                        null,
                        "model card",
                        DAY));
    }

    private static List<Event> offers() {
        return List.of(
                offer("p4d.24xlarge", "nvidia-a100-sxm-40gb", 8, "SPOT", "14.2310", 0.002),
                offer("p4d.24xlarge", "nvidia-a100-sxm-40gb", 8, "ON_DEMAND", "21.957642", null),
                offer("g4dn.xlarge", "nvidia-t4-16gb", 1, "SPOT", "0.3196", 0.002),
                offer("g4dn.xlarge", "nvidia-t4-16gb", 1, "ON_DEMAND", "0.526", null));
    }

    private static AcceleratorPublished accelerator(
            String id, long gib, double bandwidth, Map<String, Double> peakFlopsPerSecond) {
        return new AcceleratorPublished(
                id,
                1,
                id,
                "nvidia",
                "Ampere",
                "GPU",
                gib << 30,
                bandwidth,
                peakFlopsPerSecond,
                6e11,
                "NVLink3",
                300.0,
                null,
                "data sheet",
                DAY);
    }

    private static OfferPriced offer(
            String type, String accelerator, int count, String market, String usd, Double interruptionsPerHour) {
        return new OfferPriced(
                "aws/us-east-1/" + type + "/"
                        + market.toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                1,
                "aws",
                "us-east-1",
                null,
                type,
                accelerator,
                count,
                96,
                1L << 40,
                market,
                null,
                null,
                Money.usd(usd),
                interruptionsPerHour,
                "test price list",
                AS_OF,
                AS_OF,
                "HIGH");
    }

    private static void send(KafkaProbe kafka, Event fact) {
        Class<? extends Event> type = fact.getClass();
        kafka.publish(
                Topic.of(type).topicName(), TestEvent.of(Topic.typeOf(type), "/test", fact.aggregateId(), json(fact)));
    }

    private static String json(Event fact) {
        try {
            return ContractJson.mapper().writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
