package dev.supercargo.planner.outlook;

import dev.supercargo.quantities.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one thing that may become an alert stands now.
 *
 * @param level 1 is where an alert begins and {@link Watch#CLEAR_BELOW} where it ends
 * @param severity of an alert now
 * @param message one sentence for people, true whatever the level
 * @param effect what it will cost if nothing is done; absent if unknown
 * @param dueAt when it will happen; absent if it happens already or is unknown
 */
public record Signal(
        AlertKind kind,
        String subject,
        Audience audience,
        double level,
        Severity severity,
        String message,
        @Nullable Money effect,
        @Nullable Instant dueAt) {

    public String alertId() {
        return kind.alertId(subject);
    }
}
