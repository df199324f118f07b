package dev.supercargo.catalog.models.config;

import static dev.supercargo.catalog.models.config.Count.product;
import static dev.supercargo.catalog.models.config.Count.sum;

import dev.supercargo.catalog.models.config.Shape.Blocks;
import dev.supercargo.catalog.models.config.Shape.Counted;
import dev.supercargo.catalog.models.config.Shape.Parameters;

/** T5 and its kin: relative positions, no biases, norms of weights only. */
final class EncoderDecoder {

    private static final long BUCKETS = 32;
    private static final long TOKENS = 512;

    private EncoderDecoder() {}

    static Shape of(Fields fields) {
        long hidden = fields.needed("d_model");
        long heads = fields.needed("num_heads");
        long width = product(heads, fields.needed("d_kv"));
        long encoders = fields.needed("num_layers");
        long decoders = fields.or("num_decoder_layers", encoders);
        long vocabulary = fields.needed("vocab_size");
        boolean gated = fields.text("feed_forward_proj").startsWith("gated");
        fields.flag("is_gated_act", gated);
        fields.text("dense_act_fn");
        boolean tied = fields.flag("tie_word_embeddings", true);
        long feedForward = product(gated ? 3 : 2, hidden, fields.needed("d_ff"));
        long attention = product(4, hidden, width);
        long embeddings = product(vocabulary, hidden);
        long relative = product(2, fields.or("relative_attention_num_buckets", BUCKETS), heads);
        long all = sum(
                embeddings,
                tied ? 0 : embeddings,
                product(encoders, sum(attention, feedForward, product(2, hidden))),
                product(decoders, sum(product(2, attention), feedForward, product(3, hidden))),
                relative,
                product(2, hidden));
        return new Shape(
                new Blocks(sum(encoders, decoders), hidden, heads, vocabulary, fields.or("n_positions", TOKENS)),
                new Parameters(all, all, tied ? 0 : embeddings),
                Counted.TOKEN);
    }
}
