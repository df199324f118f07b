package dev.supercargo.cli.bench.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Parts that could be: seeded, so that two runs search the same ones. */
final class GeneratedParts {

    private static final String COLUMNS =
            "id,kind,name,vendor,segment,generation,availability,launched,memory_gib,bandwidth_gb_per_s,power_w,"
                    + "fp32_tflops,tf32_tflops,fp16_tflops,bf16_tflops,fp8_tflops,int8_tops,fp4_tflops,price_usd,note,"
                    + "source,as_of";

    private static final List<String> KINDS =
            List.of("CPU", "MEMORY", "STORAGE", "MOTHERBOARD", "POWER_SUPPLY", "COOLING", "ENCLOSURE", "EDGE_DEVICE");

    static final List<String> VENDORS = List.of("acme", "bolt", "corvus", "delta", "ember", "flux", "gale", "helix");
    static final List<String> SERIES = List.of("Atlas", "Borealis", "Cirrus", "Dynamo", "Eclipse", "Falcon", "Glacier");
    private static final List<String> SEGMENTS = List.of("CONSUMER", "WORKSTATION", "DATACENTER", "EDGE");
    private static final List<String> AVAILABILITIES = List.of("CURRENT", "DISCONTINUED", "ANNOUNCED", "");

    private final Random random = new Random(50_000);
    private int number;

    /** The next {@code count} as CSV with a header. */
    String csv(int count) {
        StringBuilder csv = new StringBuilder(COLUMNS).append('\n');
        for (int row = 0; row < count; row++) {
            line(csv);
        }
        return csv.toString();
    }

    private void line(StringBuilder csv) {
        String series = one(SERIES);
        String vendor = one(VENDORS);
        boolean hasRate = random.nextInt(3) == 0;
        csv.append(String.format(
                Locale.ROOT,
                "bench-%05d-%s,%s,%s %s %d,%s,%s,%s %d,%s,20%02d-%02d,%d,%s,%d,%s,,,,,,,%s,,Generated for a measurement,2026-11-01%n",
                number,
                series.toLowerCase(Locale.ROOT),
                one(KINDS),
                vendor.toUpperCase(Locale.ROOT),
                series,
                number,
                vendor,
                one(SEGMENTS),
                series,
                1 + random.nextInt(40),
                one(AVAILABILITIES),
                15 + random.nextInt(11),
                1 + random.nextInt(12),
                1 << random.nextInt(11),
                random.nextBoolean() ? String.valueOf(1 + random.nextInt(3000)) : "",
                5 + random.nextInt(1000),
                hasRate ? String.format(Locale.ROOT, "%.2f", 0.1 + 100 * random.nextDouble()) : "",
                random.nextInt(5) == 0 ? "" : String.valueOf(10 + random.nextInt(5000))));
        number++;
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
