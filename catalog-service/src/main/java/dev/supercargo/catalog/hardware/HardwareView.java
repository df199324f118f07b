package dev.supercargo.catalog.hardware;

import dev.supercargo.catalog.facts.NullableFact;
import dev.supercargo.catalog.facts.Origin;
import dev.supercargo.hardware.accelerators.Segment;
import dev.supercargo.hardware.facts.Availability;
import dev.supercargo.hardware.facts.Confidence;
import dev.supercargo.hardware.facts.Provenance;
import dev.supercargo.hardware.parts.PartKind;
import dev.supercargo.hardware.parts.PartPrice;
import dev.supercargo.hardware.search.SearchFacts;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Hardware of any kind as REST tells it; an absent field is unknown or not of its kind. */
@Schema(name = "Hardware")
record HardwareView(
        @Schema(examples = "amd-ryzen-9-7950x") String id,
        PartKind kind,
        String name,
        String vendor,
        Segment segment,

        @Schema(description = "Architecture, chipset or interface")
        String generation,

        Availability availability,

        @Schema(description = "First day of the month of the launch")
        LocalDate launchedOn,

        @Schema(description = "Of a device, kit or disk; the most that a processor or board takes")
        Long memoryBytes,

        @Schema(description = "Of a device's memory, of one memory channel, or of sequential reads")
        Double bandwidthBytesPerSecond,

        @Schema(description = "Drawn at most; given, for a power supply; carried away, for a cooler")
        Double powerWatts,

        @Schema(description = "Dense peak by precision, operations per second; for a processor a lower bound")
        Map<String, Double> peakFlopsPerSecond,

        @Schema(description = "Newest price of a new one, the upper end of a range")
        Money price,

        List<PriceView> prices,

        @Schema(description = "What only its kind has; units are last in the names")
        Map<String, Object> attributes,

        Origin origin,
        Confidence confidence,
        String note,
        String source,
        LocalDate asOf) {

    /** One price with who said so and when. */
    @Schema(name = "PartPrice")
    record PriceView(
            PartPrice.Condition condition,
            PartPrice.PriceKind kind,
            Money low,
            Money high,
            String note,
            String source,
            LocalDate asOf) {

        static PriceView from(PartPrice price) {
            return new PriceView(
                    price.condition(),
                    price.kind(),
                    price.range().low(),
                    price.range().high(),
                    price.provenance().note(),
                    price.provenance().source(),
                    price.provenance().asOf());
        }
    }

    /** Who put it in and how sure it is. */
    record Standing(Origin origin, Confidence confidence, Provenance provenance) {}

    static HardwareView of(
            SearchFacts facts, Map<String, Object> attributes, List<PartPrice> prices, Standing standing) {
        Map<String, Double> peak = new TreeMap<>();
        facts.figures().peak().forEach((precision, rate) -> peak.put(precision.name(), rate.flopsPerSecond()));
        return new HardwareView(
                facts.id(),
                facts.kind(),
                facts.name(),
                facts.vendor(),
                facts.segment(),
                facts.generation(),
                NullableFact.write(facts.lifecycle().availability()),
                NullableFact.write(facts.lifecycle().launched(), month -> month.atDay(1)),
                NullableFact.write(facts.figures().memory(), Memory::bytes),
                NullableFact.write(facts.figures().bandwidth(), Bandwidth::bytesPerSecond),
                NullableFact.write(facts.figures().power(), Power::watts),
                peak,
                NullableFact.write(facts.price()),
                prices.stream().map(PriceView::from).toList(),
                attributes,
                standing.origin(),
                standing.confidence(),
                standing.provenance().note(),
                standing.provenance().source(),
                standing.provenance().asOf());
    }
}
