package dev.supercargo.engine.workload;

/**
 * The dimensions of a transformer that its cost depends on.
 *
 * @param layers transformer blocks
 * @param hidden width of the residual stream
 * @param attentionHeads query heads
 * @param keyValueHeads heads of keys and values; fewer than query heads in grouped-query attention
 * @param vocabulary tokens of the output layer; 0 if there is none
 * @param sequenceLength default length in tokens
 */
public record TransformerShape(
        int layers, int hidden, int attentionHeads, int keyValueHeads, int vocabulary, int sequenceLength) {

    public TransformerShape {
        if (layers < 1
                || hidden < 1
                || attentionHeads < 1
                || keyValueHeads < 1
                || vocabulary < 0
                || sequenceLength < 1) {
            throw new IllegalArgumentException("transformer dimensions must be positive, but are layers " + layers
                    + ", hidden " + hidden + ", heads " + attentionHeads + ", key-value heads " + keyValueHeads
                    + ", vocabulary " + vocabulary + ", sequence " + sequenceLength);
        }
    }

    /** With as many key and value heads as query heads. */
    public TransformerShape(int layers, int hidden, int attentionHeads, int vocabulary, int sequenceLength) {
        this(layers, hidden, attentionHeads, attentionHeads, vocabulary, sequenceLength);
    }

    public TransformerShape withKeyValueHeads(int heads) {
        return new TransformerShape(layers, hidden, attentionHeads, heads, vocabulary, sequenceLength);
    }
}
