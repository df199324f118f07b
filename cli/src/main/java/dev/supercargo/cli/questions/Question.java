package dev.supercargo.cli.questions;

import dev.supercargo.cli.platform.Complaint;
import java.util.function.Function;

/**
 * One question, asked on a terminal or answered by an option.
 *
 * @param option that answers it, {@code --use}
 * @param text as it is asked
 * @param help what the answers mean
 * @param usual answer of those who press Enter or leave the option out
 * @param reader throws IllegalArgumentException with what an answer must be
 */
public record Question<T>(String option, String text, String help, String usual, Function<String, T> reader) {

    /** @throws Complaint that names the option */
    public T read(String answer) {
        try {
            return reader.apply(answer.strip());
        } catch (IllegalArgumentException e) {
            throw new Complaint(option + ": " + e.getMessage());
        }
    }
}
