package dev.supercargo.pricing.sources;

import dev.supercargo.pricing.offers.Confidence;
import dev.supercargo.pricing.pricelists.KnownShapes;
import dev.supercargo.pricing.pricelists.Reading;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What an adapter may use during one run. */
record SourceRun(SourceSettings settings, SourceClient client, KnownShapes shapes, Instant now) {

    URI url() {
        return settings.url();
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /** @throws SourceFailure without one */
    String key() {
        return given(settings.key()).orElseThrow(() -> new SourceFailure("no key is configured"));
    }

    /** @throws SourceFailure without a key and its secret */
    AwsCredentials awsCredentials() {
        String key = key();
        String secret = given(settings.secret()).orElseThrow(() -> new SourceFailure("no secret is configured"));
        return new AwsCredentials(key, secret, given(settings.sessionToken()));
    }

    List<String> regions() {
        return settings.regions().orElse(List.of());
    }

    /** A reading of a list that held on {@code day}, unless it says so itself. */
    Reading reading(String source, Confidence confidence, LocalDate day) {
        return new Reading(source, confidence, today(), day, shapes);
    }

    /** A Secret made from a file often ends with a line break. */
    private static Optional<String> given(Optional<String> setting) {
        return setting.map(String::strip).filter(text -> !text.isEmpty());
    }
}
