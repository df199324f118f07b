package dev.supercargo.engine.prediction.inference;

import dev.supercargo.engine.hardware.Precision;

/**
 * How a model is asked.
 *
 * @param precision of matrix products
 * @param weights how they lie in memory
 * @param batch questions answered together, 1 or more
 * @param tokens of each question; {@link Tokens#none()} for models that do not read sequences
 * @param tensor devices among which every layer is split, 1 or more
 */
public record ServingSetup(Precision precision, WeightFormat weights, int batch, Tokens tokens, int tensor) {

    /**
     * The length of one question and its answer.
     *
     * @param prompt read at once, 0 or more
     * @param written one after the other, 0 or more
     */
    public record Tokens(int prompt, int written) {
        public Tokens {
            if (prompt < 0 || written < 0 || (written > 0 && prompt == 0)) {
                throw new IllegalArgumentException("an answer of " + written + " tokens to a prompt of " + prompt
                        + " cannot be. Maybe the prompt has 1 token or more.");
            }
        }

        public static Tokens none() {
            return new Tokens(0, 0);
        }
    }

    public ServingSetup {
        if (batch < 1 || tensor < 1) {
            throw new IllegalArgumentException(
                    "batch and tensor-parallel devices must be 1 or more, but are " + batch + " and " + tensor);
        }
    }

    /** Images, sounds and other samples. */
    public static ServingSetup samples(Precision precision, int batch) {
        return new ServingSetup(precision, WeightFormat.AS_COMPUTED, batch, Tokens.none(), 1);
    }

    /** Prompts and answers. */
    public static ServingSetup language(Precision precision, int batch, Tokens tokens) {
        return new ServingSetup(precision, WeightFormat.AS_COMPUTED, batch, tokens, 1);
    }

    public ServingSetup withTensor(int devices) {
        return new ServingSetup(precision, weights, batch, tokens, devices);
    }

    public ServingSetup withWeights(WeightFormat format) {
        return new ServingSetup(precision, format, batch, tokens, tensor);
    }

    public ServingSetup withBatch(int questions) {
        return new ServingSetup(precision, weights, questions, tokens, tensor);
    }

    public ServingSetup withPrecision(Precision other) {
        return new ServingSetup(other, weights, batch, tokens, tensor);
    }

    double weightBytes() {
        return weights.bytes(precision.bytes());
    }

    /** Keys and values follow the products down to one byte, and stay at 16 bit above that. */
    double cacheBytes() {
        return switch (precision) {
            case FP8, FP4 -> 1;
            case FP32, TF32, FP16, BF16, INT8 -> 2;
        };
    }
}
