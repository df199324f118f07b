package dev.supercargo.cli.bench.pricing;

import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.platform.Refusal;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/** A large market of an invented provider, the same for the same number of offers. */
final class Market {

    private static final int ROWS_PER_SHEET = 10_000;
    private static final String HEADER =
            "provider,region,instance_type,accelerator_id,accelerators,vcpus,memory_gib,market,usd_per_hour\n";
    private static final List<String> ACCELERATORS = List.of(
            "nvidia-t4-16gb",
            "nvidia-l4-24gb",
            "nvidia-a10g-24gb",
            "nvidia-l40s-48gb",
            "nvidia-a100-sxm-40gb",
            "nvidia-a100-sxm-80gb",
            "nvidia-h100-sxm-80gb",
            "nvidia-h200-sxm-141gb",
            "nvidia-b200-sxm-180gb",
            "amd-mi300x-192gb");

    private Market() {}

    /** Puts so many offers on sale by price sheets. */
    static void fill(Platform platform, int offers) {
        SplittableRandom random = new SplittableRandom(60_000);
        StringBuilder rows = new StringBuilder(HEADER);
        for (int number = 0; number < offers; number++) {
            rows.append(row(number, random));
            if ((number + 1) % ROWS_PER_SHEET == 0 || number + 1 == offers) {
                sheet(platform, rows.toString());
                rows = new StringBuilder(HEADER);
            }
        }
    }

    /** One sheet with one price. */
    static void price(Platform platform, String row) {
        sheet(platform, HEADER + row + "\n");
    }

    private static void sheet(Platform platform, String csv) {
        platform.post("price-sheets", "text/csv", csv.getBytes(StandardCharsets.UTF_8), Refusal::exception);
    }

    private static String row(int number, SplittableRandom random) {
        int kind = random.nextInt(ACCELERATORS.size());
        int count = 1 << random.nextInt(4);
        int vcpus = count * (4 + 4 * random.nextInt(6));
        int gib = vcpus * (2 << random.nextInt(3));
        boolean spot = random.nextBoolean();
        int cents = count * (20 + 60 * kind + random.nextInt(80)) * (spot ? 4 : 10) / 10;
        return "bench-%d,region-%d,type-%d,%s,%d,%d,%d,%s,%s%n"
                .formatted(
                        number % 5,
                        number % 60,
                        number,
                        ACCELERATORS.get(kind),
                        count,
                        vcpus,
                        gib,
                        spot ? "SPOT" : "ON_DEMAND",
                        BigDecimal.valueOf(Math.max(cents, 2L * count), 2).toPlainString());
    }
}
