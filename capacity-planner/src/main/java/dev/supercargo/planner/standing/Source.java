package dev.supercargo.planner.standing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an input of a plan comes from.
 *
 * @param input the key of the question, such as {@code owned}
 * @param text one sentence
 * @param asOf how old it is; absent where that means nothing or is unknown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Source(
        String input, Origin origin, String text, @Nullable Instant asOf) {

    /** Who said so. */
    public enum Origin {
        /** The question. */
        GIVEN,
        /** The catalog's, pricing's or the router's facts. */
        PLATFORM,
        /** Nobody: what is usual. */
        ASSUMED,
        /** Nobody, and nothing is put in its place. */
        MISSING
    }

    static Source platform(String input, String text, @Nullable Instant asOf) {
        return new Source(input, Origin.PLATFORM, text, asOf);
    }

    static Source assumed(String input, String text) {
        return new Source(input, Origin.ASSUMED, text, null);
    }

    static Source missing(String input, String text) {
        return new Source(input, Origin.MISSING, text, null);
    }

    /** The question has it. */
    public static Source given(String input) {
        return new Source(input, Origin.GIVEN, "as the question says", null);
    }
}
