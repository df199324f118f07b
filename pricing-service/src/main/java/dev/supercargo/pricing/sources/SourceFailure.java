package dev.supercargo.pricing.sources;

/** A source could not be read; its prices stay as they are. */
sealed class SourceFailure extends RuntimeException permits RequestRefused {

    private static final long serialVersionUID = 1L;

    SourceFailure(String message) {
        super(message);
    }
}
