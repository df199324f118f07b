package dev.supercargo.hardware.search;

import dev.supercargo.hardware.facts.Availability;
import dev.supercargo.quantities.Measured.Known;

/** The properties by which results are counted and filtered by choice. */
public enum Facet {
    KIND,
    VENDOR,
    SEGMENT,
    GENERATION,
    AVAILABILITY;

    /** The value for hardware of which it is not known. */
    public static final String UNKNOWN = "unknown";

    /** The value of {@code facts}, as it is shown; choices compare without case. */
    String valueOf(SearchFacts facts) {
        return switch (this) {
            case KIND -> facts.kind().name();
            case VENDOR -> facts.vendor();
            case SEGMENT -> facts.segment().name();
            case GENERATION -> facts.generation();
            case AVAILABILITY ->
                facts.lifecycle().availability() instanceof Known<Availability>(Availability known)
                        ? known.name()
                        : UNKNOWN;
        };
    }
}
