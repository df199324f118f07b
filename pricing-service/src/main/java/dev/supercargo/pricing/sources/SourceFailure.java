package dev.supercargo.pricing.sources;

/** A source could not be read; its prices stay as they are. */
final class SourceFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SourceFailure(String message) {
        super(message);
    }
}
