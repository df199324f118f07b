package dev.supercargo.engine.prediction.coefficients;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The engine's own coefficient files. They lie in the jar and never change while it runs, so that reading them keeps
 * predictions reproducible (docs/adr/0011-learned-correction.md).
 */
public final class ShippedText {

    private ShippedText() {}

    /** The text of a resource beside {@code owner}. */
    public static String of(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks " + name + " beside " + owner.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
