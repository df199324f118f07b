package dev.supercargo.chassis.document;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import java.nio.charset.StandardCharsets;

/**
 * What a text claims to be; errors are told in its words.
 *
 * @param noun such as {@code task file}
 * @param format the name of the notation; JSON is read as the subset of YAML that it is
 * @param expectation what the whole must look like, as a sentence
 * @param bytesMax longest text in UTF-8
 * @param shorter how to make it shorter, as a sentence
 */
public record DocumentKind(String noun, String format, String expectation, int bytesMax, String shorter) {

    /** @throws Problem 413 if {@code text} is longer than it may be */
    public void requireSize(String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > bytesMax) {
            throw new Problem(
                    ProblemType.TOO_LARGE,
                    "A " + noun + " may have " + bytesMax / 1024 + " KiB, but this one has " + bytes / 1024 + " KiB. "
                            + shorter);
        }
    }
}
