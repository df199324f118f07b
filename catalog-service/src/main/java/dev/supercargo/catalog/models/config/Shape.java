package dev.supercargo.catalog.models.config;

/**
 * What a config.json says about a model.
 *
 * @param blocks dimensions of its transformer blocks
 * @param parameters all and active ones
 * @param counted what one unit of work is
 */
public record Shape(Blocks blocks, Parameters parameters, Counted counted) {

    /**
     * @param layers encoder and decoder together
     * @param heads query heads
     * @param vocabulary 0 if there is none
     * @param sequence longest sequence in tokens
     */
    public record Blocks(long layers, long hidden, long heads, long vocabulary, long sequence) {}

    /**
     * @param all of them
     * @param active those one token passes; equals {@code all} unless it is a mixture of experts
     * @param looked those that are only looked up, one row a token: input embeddings
     */
    public record Parameters(long all, long active, long looked) {}

    /** What one unit of work is. */
    public enum Counted {
        TOKEN,
        /** An image, cut into the sequence's patches. */
        IMAGE
    }

    public boolean isMixture() {
        return parameters.active() < parameters.all();
    }

    /**
     * Operations of the forward pass for one unit, 2 per multiply-add: twice the weights a token passes, and the two
     * matrix products of attention over a full sequence.
     */
    public double forwardFlops() {
        double weights = 2.0 * (parameters.active() - parameters.looked());
        double attention = 4.0 * blocks.layers() * blocks.hidden() * blocks.sequence();
        return switch (counted) {
            case TOKEN -> weights + attention;
            case IMAGE -> (weights + attention) * blocks.sequence();
        };
    }

    /**
     * Bytes kept for the backward pass of one whole sequence at 2 bytes an element, without recomputation:
     * {@code s·h·L·(34 + 5·a·s/h)} (Korthikanti et al. 2022).
     */
    public double activationBytesPerSequence() {
        return (double) blocks.sequence()
                * blocks.hidden()
                * blocks.layers()
                * (34 + 5.0 * blocks.heads() * blocks.sequence() / blocks.hidden());
    }
}
