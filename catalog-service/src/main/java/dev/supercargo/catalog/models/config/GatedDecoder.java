package dev.supercargo.catalog.models.config;

import static dev.supercargo.catalog.models.config.Count.product;
import static dev.supercargo.catalog.models.config.Count.sum;

import dev.supercargo.catalog.models.config.Shape.Blocks;
import dev.supercargo.catalog.models.config.Shape.Counted;
import dev.supercargo.catalog.models.config.Shape.Parameters;

/** Decoders with grouped-query attention and a gated feed-forward of three matrices, dense or of experts. */
final class GatedDecoder {

    private GatedDecoder() {}

    static Shape of(String type, Fields fields) {
        long hidden = fields.needed("hidden_size");
        long layers = fields.needed("num_hidden_layers");
        long heads = fields.needed("num_attention_heads");
        long keyValueHeads = fields.or("num_key_value_heads", heads);
        if (!fields.has("head_dim") && hidden % heads != 0) {
            fields.complain(
                    "num_attention_heads",
                    "num_attention_heads (" + heads + ") must divide hidden_size (" + hidden
                            + ") unless head_dim is given.");
        }
        long headSize = fields.or("head_dim", Math.max(1, hidden / heads));
        long vocabulary = fields.needed("vocab_size");
        boolean tied = fields.flag("tie_word_embeddings", type.startsWith("gemma"));
        long embeddings = product(vocabulary, hidden);
        long attention = sum(
                product(2, hidden, heads, headSize),
                product(2, hidden, keyValueHeads, headSize),
                biases(type, fields, hidden, heads, keyValueHeads, headSize));
        long norms = norms(type, hidden, headSize);
        Experts experts = Experts.of(type, fields, hidden);
        long outside = sum(embeddings, tied ? 0 : embeddings, hidden);
        long all = sum(outside, product(layers, sum(attention, norms, experts.all())));
        long active = sum(outside, product(layers, sum(attention, norms, experts.active())));
        return new Shape(
                new Blocks(layers, hidden, heads, vocabulary, fields.needed("max_position_embeddings")),
                new Parameters(all, active, tied ? 0 : embeddings),
                Counted.TOKEN);
    }

    private static long biases(String type, Fields fields, long hidden, long heads, long keyValueHeads, long headSize) {
        long queriesKeysValues = sum(product(heads, headSize), product(2, keyValueHeads, headSize));
        boolean always = type.equals("qwen2") || type.equals("qwen2_moe");
        boolean asked = fields.flag("attention_bias", false);
        if (always) {
            return queriesKeysValues;
        }
        return asked ? sum(queriesKeysValues, hidden) : 0;
    }

    /** Of one layer: before attention and feed-forward; Gemma 2 also behind them, Qwen 3 also on queries and keys. */
    private static long norms(String type, long hidden, long headSize) {
        return switch (type) {
            case "gemma2" -> product(4, hidden);
            case "qwen3", "qwen3_moe" -> sum(product(2, hidden), product(2, headSize));
            default -> product(2, hidden);
        };
    }
}
