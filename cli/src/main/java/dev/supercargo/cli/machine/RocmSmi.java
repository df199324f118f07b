package dev.supercargo.cli.machine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.advice.machine.Temperature;
import dev.supercargo.contracts.ContractJson;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Power;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** AMD's {@code rocm-smi}: one object for each card; its keys vary with its version, so they are found by their words. */
final class RocmSmi {

    static final Tool CARDS = new Tool(
            Duration.ofSeconds(2),
            "rocm-smi",
            "--showproductname",
            "--showmeminfo",
            "vram",
            "--showmaxpower",
            "--showtemp",
            "--showdriverversion",
            "--json");

    private RocmSmi() {}

    static DriverReading parse(String json) {
        JsonNode root;
        try {
            root = ContractJson.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            return nothing("rocm-smi did not answer with JSON.");
        }
        if (root == null || !root.isObject()) {
            return nothing("rocm-smi did not answer with an object.");
        }
        List<CardReading> cards = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : root.properties()) {
            if (entry.getKey().matches("card\\d{1,3}") && cards.size() < DriverReading.CARDS_MAX) {
                cards.add(card(entry.getValue()));
            }
        }
        return new DriverReading(
                Told.fact(value(root.path("system"), "driver version").orElse(""), "the driver's version"),
                Measured.unknown("rocm-smi names no ROCm version"),
                cards,
                List.of());
    }

    private static CardReading card(JsonNode card) {
        return new CardReading(
                Told.harmless(value(card, "card series")
                        .or(() -> value(card, "card model"))
                        .orElse("AMD GPU without a name")),
                number(card, "vram total memory", 1, DriverReading.MEMORY_BYTES_MAX)
                        .map(Memory::ofBytes),
                number(card, "max graphics package power", 1, DriverReading.WATTS_MAX)
                        .map(Power::new),
                number(card, "temperature", DriverReading.CELSIUS_LEAST, DriverReading.CELSIUS_MAX)
                        .map(Temperature::new));
    }

    private static Measured<Double> number(JsonNode card, String words, double least, double most) {
        return Told.number(value(card, words).orElse(""), least, most, words);
    }

    /** Of the first key that begins with {@code words}. */
    private static Optional<String> value(JsonNode node, String words) {
        return node.properties().stream()
                .filter(entry -> entry.getKey().toLowerCase(Locale.ROOT).startsWith(words))
                .filter(entry -> entry.getValue().isValueNode())
                .map(entry -> entry.getValue().asText())
                .findFirst();
    }

    private static DriverReading nothing(String remark) {
        return new DriverReading(
                Measured.unknown("rocm-smi was not understood"),
                Measured.unknown("rocm-smi was not understood"),
                List.of(),
                List.of(remark));
    }
}
