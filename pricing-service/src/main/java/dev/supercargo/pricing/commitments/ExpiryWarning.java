package dev.supercargo.pricing.commitments;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** When to warn of a commitment that will end. */
@ConfigMapping(prefix = "pricing.commitments.warn")
public interface ExpiryWarning {

    /** Days before the end; one warning for each. */
    @WithDefault("60,30,7")
    List<Integer> days();

    /** Up to when the end of a commitment matters. */
    default Instant horizon(Instant now) {
        return now.plus(Duration.ofDays(
                days().stream().mapToInt(Integer::intValue).max().orElse(0)));
    }
}
