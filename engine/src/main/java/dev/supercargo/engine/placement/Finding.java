package dev.supercargo.engine.placement;

/**
 * Why a placement is impossible.
 *
 * @param rule that is broken
 * @param sentence for people, with numbers and units
 * @param passing whether waiting may cure it (busy capacity)
 */
public record Finding(Rule rule, String sentence, boolean passing) {

    static Finding of(Rule rule, String sentence) {
        return new Finding(rule, sentence, false);
    }
}
