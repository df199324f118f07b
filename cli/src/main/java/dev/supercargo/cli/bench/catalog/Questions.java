package dev.supercargo.cli.bench.catalog;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** What people search for: seeded mixtures of one to five criteria, in every order. */
final class Questions {

    private static final List<String> SORTS =
            List.of("id", "value", "-value", "efficiency", "performance", "memory", "power", "price", "launched");

    private final Random random = new Random(20);

    Map<String, String> next() {
        Map<String, String> question = new TreeMap<>(Map.of("limit", "20", "sort", one(SORTS)));
        if (random.nextBoolean()) {
            question.put("vendor", one(GeneratedParts.VENDORS));
        }
        if (random.nextBoolean()) {
            question.put("q", one(GeneratedParts.SERIES).substring(0, 3 + random.nextInt(3)));
        }
        if (random.nextInt(3) == 0) {
            question.put("minMemory", (1 << random.nextInt(10)) + "GiB");
        }
        if (random.nextInt(3) == 0) {
            question.put("maxPrice", String.valueOf(50 + random.nextInt(4000)));
        }
        if (random.nextInt(3) == 0) {
            question.put("maxPower", (20 + random.nextInt(900)) + "W");
        }
        if (random.nextInt(5) == 0) {
            question.put("precision", "fp32");
        }
        return question;
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
