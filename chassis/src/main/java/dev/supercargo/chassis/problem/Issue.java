package dev.supercargo.chassis.problem;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One thing that is wrong with a request.
 *
 * @param code stable, such as {@code UNKNOWN_KEY}
 * @param path the field, dotted: {@code resources.accelerators}
 * @param line in the submitted file, from 1; null for requests that are no files
 * @param column from 1
 * @param message what is wrong, with names, values and units, and what to do about it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Issue(String code, String path, Integer line, Integer column, String message) {

    public static Issue of(String code, String path, String message) {
        return new Issue(code, path, null, null, message);
    }
}
