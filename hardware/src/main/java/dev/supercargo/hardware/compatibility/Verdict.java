package dev.supercargo.hardware.compatibility;

/** What a check found. */
public sealed interface Verdict {

    /** It fits; how, as a phrase. */
    record Fits(String how) implements Verdict {}

    /** It does not fit, and what would make it. */
    record DoesNotFit(String why, String remedy) implements Verdict {}

    /** Something that decides is unknown; where to look. */
    record NotKnown(String lookAt) implements Verdict {}
}
