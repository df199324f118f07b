package dev.supercargo.pricing.pricelists;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.pricing.offers.InterruptionRate;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The AWS Spot Advisor: of each instance type the share that was interrupted within a month, in bands. With the mid-point
 * p of a band the hourly rate is −ln(1 − p) / 730; the last band is open and 60 % is taken, on purpose pessimistic.
 */
public final class SpotAdvisor {

    private static final double HOURS_PER_MONTH = 730;
    private static final double OPEN_BAND = 0.60;

    /** Mid-points by upper limit; the advisor's limits lie one above the label, "5-10 %" ends at 11. */
    private static final Map<Integer, Double> MID_POINT_BY_LIMIT =
            Map.of(5, 0.025, 11, 0.075, 16, 0.125, 22, 0.175, 100, OPEN_BAND);

    private SpotAdvisor() {}

    /** What the file says of one machine, before its bands are known. */
    private record Entry(String region, String instanceType, int band) {}

    /**
     * The rates of all machines with accelerators, for Linux.
     *
     * @throws UnusablePriceList if it is no Spot Advisor file
     */
    public static List<InterruptionRate> read(InputStream in) throws IOException {
        Map<Integer, Double> shareOfBand = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        JsonWalk.through(
                in,
                file -> file.fields(part -> {
                    if (part.equals("ranges")) {
                        file.items(item -> band(file.tree(), shareOfBand));
                    } else if (part.equals("spot_advisor")) {
                        file.fields(region -> machines(region, file.tree().path("Linux"), entries));
                    }
                }));
        if (shareOfBand.isEmpty() || entries.isEmpty()) {
            throw new UnusablePriceList(0, "file", "has no ranges or no machines. Maybe it is no Spot Advisor file.");
        }
        return entries.stream()
                .flatMap(entry -> Optional.ofNullable(shareOfBand.get(entry.band()))
                        .map(share -> new InterruptionRate("aws", entry.region(), entry.instanceType(), perHour(share)))
                        .stream())
                .toList();
    }

    private static void band(JsonNode range, Map<Integer, Double> shareOfBand) {
        Double share = MID_POINT_BY_LIMIT.get(range.path("max").asInt(-1));
        if (share == null) {
            throw new UnusablePriceList(
                    0, "ranges", "a band up to " + range.path("max").asText("nothing") + " % is not known");
        }
        shareOfBand.put(range.path("index").asInt(-1), share);
    }

    private static void machines(String region, JsonNode linux, List<Entry> entries) {
        linux.properties().stream()
                .filter(type -> AcceleratorNames.of("aws", type.getKey()).isPresent())
                .forEach(type -> entries.add(new Entry(
                        region, type.getKey(), type.getValue().path("r").asInt(-1))));
    }

    /** @param share of instances interrupted within a month, 0 to below 1 */
    static double perHour(double share) {
        return -Math.log(1 - share) / HOURS_PER_MONTH;
    }
}
