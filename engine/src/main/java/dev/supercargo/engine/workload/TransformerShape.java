package dev.supercargo.engine.workload;

/**
 * The dimensions of a transformer that its cost depends on.
 *
 * @param layers transformer blocks
 * @param hidden width of the residual stream
 * @param attentionHeads query heads
 * @param vocabulary tokens of the output layer; 0 if there is none
 * @param sequenceLength default length in tokens
 */
public record TransformerShape(int layers, int hidden, int attentionHeads, int vocabulary, int sequenceLength) {

    public TransformerShape {
        if (layers < 1 || hidden < 1 || attentionHeads < 1 || vocabulary < 0 || sequenceLength < 1) {
            throw new IllegalArgumentException("transformer dimensions must be positive, but are layers " + layers
                    + ", hidden " + hidden + ", heads " + attentionHeads + ", vocabulary " + vocabulary + ", sequence "
                    + sequenceLength);
        }
    }
}
