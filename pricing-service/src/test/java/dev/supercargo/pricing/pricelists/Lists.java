package dev.supercargo.pricing.pricelists;

import dev.supercargo.pricing.offers.Confidence;
import dev.supercargo.pricing.offers.Market;
import dev.supercargo.pricing.offers.Offer;
import dev.supercargo.pricing.offers.PricedOffer;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads synthetic price lists, whose shapes are the providers' and whose figures are made up unless they say otherwise. */
final class Lists {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private Lists() {}

    static PriceList read(PriceListFormat format, String text) {
        return read(format, text.getBytes(StandardCharsets.UTF_8));
    }

    static PriceList read(PriceListFormat format, byte[] bytes) {
        Reading reading = new Reading("a test", Confidence.HIGH, TODAY, TODAY, KnownShapes.of(KNOWN));
        try {
            format.read(new ByteArrayInputStream(bytes), reading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return reading.finish();
    }

    static Map<String, Money> prices(PriceList list) {
        return list.offers().stream()
                .collect(Collectors.toMap(priced -> priced.offer().id(), PricedOffer::pricePerHour));
    }

    private static final List<Offer> KNOWN = List.of(
            known("aws", "p5.48xlarge", "nvidia-h100-sxm-80gb", 8),
            known("aws", "g6.12xlarge", "nvidia-l4-24gb", 4),
            known("aws", "p4d.24xlarge", "nvidia-a100-sxm-40gb", 8),
            known("runpod", "secure-1x-h100-sxm-80gb", "nvidia-h100-sxm-80gb", 1));

    private static Offer known(String provider, String type, String acceleratorId, int accelerators) {
        return new Offer(
                provider,
                "anywhere",
                null,
                type,
                acceleratorId,
                accelerators,
                Measured.known(192),
                Measured.known(Memory.ofGib(2048)),
                Market.ON_DEMAND,
                null,
                null);
    }
}
