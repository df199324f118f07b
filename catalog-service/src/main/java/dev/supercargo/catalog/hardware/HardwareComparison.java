package dev.supercargo.catalog.hardware;

import dev.supercargo.hardware.facts.Precision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Hardware side by side.
 *
 * @param figures what at least one of them has, in a fixed order
 */
@Schema(name = "HardwareComparison")
record HardwareComparison(List<HardwareView> items, List<ComparedFigure> figures) {

    /**
     * One number of each.
     *
     * @param name with the unit last
     * @param values by id; who is not there, of that the value is unknown
     * @param best id; absent if fewer than two are known or several are equal
     */
    @Schema(name = "ComparedFigure")
    record ComparedFigure(String name, Map<String, Double> values, String best) {}

    static HardwareComparison of(List<HardwareView> items) {
        List<ComparedFigure> figures = new ArrayList<>();
        add(figures, items, "memoryBytes", true, item -> number(item.memoryBytes()));
        add(figures, items, "bandwidthBytesPerSecond", true, HardwareView::bandwidthBytesPerSecond);
        for (Precision precision : Precision.values()) {
            add(
                    figures,
                    items,
                    precision.name().toLowerCase(Locale.ROOT) + "PeakFlopsPerSecond",
                    true,
                    item -> item.peakFlopsPerSecond().get(precision.name()));
        }
        add(figures, items, "powerWatts", false, HardwareView::powerWatts);
        add(figures, items, "priceUsd", false, HardwareComparison::price);
        add(figures, items, "peakFlopsPerUsd", true, item -> ratio(item, price(item)));
        add(figures, items, "peakFlopsPerWatt", true, item -> ratio(item, item.powerWatts()));
        return new HardwareComparison(items, figures);
    }

    private static void add(
            List<ComparedFigure> figures,
            List<HardwareView> items,
            String name,
            boolean moreIsBetter,
            Function<HardwareView, Double> figure) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (HardwareView item : items) {
            Double value = figure.apply(item);
            if (value != null) {
                values.put(item.id(), value);
            }
        }
        if (!values.isEmpty()) {
            figures.add(new ComparedFigure(name, values, best(values, moreIsBetter)));
        }
    }

    private static String best(Map<String, Double> values, boolean moreIsBetter) {
        Comparator<Double> order = moreIsBetter ? Comparator.reverseOrder() : Comparator.naturalOrder();
        List<Map.Entry<String, Double>> ranked = values.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(order))
                .toList();
        boolean clear = ranked.size() > 1
                && !ranked.get(0).getValue().equals(ranked.get(1).getValue());
        return clear ? ranked.getFirst().getKey() : null;
    }

    private static Double ratio(HardwareView item, Double by) {
        Double peak = item.peakFlopsPerSecond().entrySet().stream()
                .filter(rate -> List.of("BF16", "FP16", "FP32").contains(rate.getKey()))
                .map(Map.Entry::getValue)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return peak == null || by == null || by == 0 ? null : peak / by;
    }

    private static Double price(HardwareView item) {
        return item.price() == null ? null : item.price().amount().doubleValue();
    }

    private static Double number(Long value) {
        return value == null ? null : value.doubleValue();
    }
}
