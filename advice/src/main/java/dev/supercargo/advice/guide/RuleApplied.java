package dev.supercargo.advice.guide;

/**
 * A rule of the guide with what it says in this case.
 *
 * @param name of the rule
 * @param source chapter of the guide
 * @param says as a sentence
 */
public record RuleApplied(String name, String source, String says) {}
