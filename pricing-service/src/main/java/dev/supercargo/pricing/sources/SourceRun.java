package dev.supercargo.pricing.sources;

import dev.supercargo.pricing.offers.Confidence;
import dev.supercargo.pricing.pricelists.KnownShapes;
import dev.supercargo.pricing.pricelists.Reading;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/** What an adapter may use during one run. */
record SourceRun(SourceSettings settings, SourceClient client, KnownShapes shapes, LocalDate today) {

    URI url() {
        return settings.url();
    }

    /** @throws SourceFailure without one */
    String key() {
        return settings.key()
                .filter(key -> !key.isBlank())
                .orElseThrow(() -> new SourceFailure("no key is configured"));
    }

    List<String> regions() {
        return settings.regions().orElse(List.of());
    }

    /** A reading of a list that held on {@code day}, unless it says so itself. */
    Reading reading(String source, Confidence confidence, LocalDate day) {
        return new Reading(source, confidence, today, day, shapes);
    }
}
