package dev.supercargo.catalog.models.config;

import static dev.supercargo.catalog.models.config.Count.product;
import static dev.supercargo.catalog.models.config.Count.sum;

import dev.supercargo.catalog.models.config.Shape.Blocks;
import dev.supercargo.catalog.models.config.Shape.Counted;
import dev.supercargo.catalog.models.config.Shape.Parameters;

/** Decoders with a feed-forward of two matrices. */
final class PlainDecoder {

    private PlainDecoder() {}

    static Shape of(String type, Fields fields) {
        return switch (type) {
            case "gpt2" -> gpt2(fields);
            case "bloom" -> bloom(fields);
            case "gpt_neox" -> neox(fields);
            case "phi" -> phi(fields);
            default -> falcon(fields);
        };
    }

    private static Shape gpt2(Fields fields) {
        long hidden = fields.needed("n_embd");
        long layers = fields.needed("n_layer");
        long positions = fields.needed("n_positions");
        long vocabulary = fields.needed("vocab_size");
        long inner = fields.or("n_inner", product(4, hidden));
        long all = sum(
                product(vocabulary, hidden),
                product(positions, hidden),
                product(layers, sum(biasedAttention(hidden), biasedFeedForward(hidden, inner), product(4, hidden))),
                product(2, hidden));
        return shape(
                new Blocks(layers, hidden, fields.needed("n_head"), vocabulary, positions),
                all,
                product(positions, hidden));
    }

    private static Shape bloom(Fields fields) {
        long hidden = fields.has("n_embed") ? fields.needed("n_embed") : fields.needed("hidden_size");
        long layers = fields.has("n_layer") ? fields.needed("n_layer") : fields.needed("num_hidden_layers");
        long heads = fields.has("n_head") ? fields.needed("n_head") : fields.needed("num_attention_heads");
        fields.or("num_attention_heads", heads);
        long vocabulary = fields.needed("vocab_size");
        long all = sum(
                product(vocabulary, hidden),
                product(2, hidden),
                product(
                        layers,
                        sum(
                                biasedAttention(hidden),
                                biasedFeedForward(hidden, product(4, hidden)),
                                product(4, hidden))),
                product(2, hidden));
        return shape(new Blocks(layers, hidden, heads, vocabulary, fields.or("seq_length", 2048)), all, 0);
    }

    private static Shape neox(Fields fields) {
        long hidden = fields.needed("hidden_size");
        long layers = fields.needed("num_hidden_layers");
        long vocabulary = fields.needed("vocab_size");
        boolean tied = fields.flag("tie_word_embeddings", false);
        long embeddings = product(vocabulary, hidden);
        long all = sum(
                embeddings,
                tied ? 0 : embeddings,
                product(
                        layers,
                        sum(
                                biasedAttention(hidden),
                                biasedFeedForward(hidden, fields.needed("intermediate_size")),
                                product(4, hidden))),
                product(2, hidden));
        return shape(
                new Blocks(
                        layers,
                        hidden,
                        fields.needed("num_attention_heads"),
                        vocabulary,
                        fields.needed("max_position_embeddings")),
                all,
                tied ? 0 : embeddings);
    }

    /** One norm a layer, and an output layer with its own weights and biases. */
    private static Shape phi(Fields fields) {
        long hidden = fields.needed("hidden_size");
        long layers = fields.needed("num_hidden_layers");
        long heads = fields.needed("num_attention_heads");
        long vocabulary = fields.needed("vocab_size");
        fields.flag("tie_word_embeddings", false);
        if (fields.or("num_key_value_heads", heads) != heads) {
            fields.complain(
                    "num_key_value_heads",
                    "num_key_value_heads other than num_attention_heads is not counted" + " for phi.");
        }
        long embeddings = product(vocabulary, hidden);
        long all = sum(
                product(2, embeddings),
                vocabulary,
                product(
                        layers,
                        sum(
                                biasedAttention(hidden),
                                biasedFeedForward(hidden, fields.needed("intermediate_size")),
                                product(2, hidden))),
                product(2, hidden));
        return shape(
                new Blocks(layers, hidden, heads, vocabulary, fields.needed("max_position_embeddings")),
                all,
                embeddings);
    }

    private static Shape falcon(Fields fields) {
        long hidden = fields.needed("hidden_size");
        long layers = fields.needed("num_hidden_layers");
        long heads = fields.needed("num_attention_heads");
        long vocabulary = fields.needed("vocab_size");
        boolean grouped = fields.flag("new_decoder_architecture", false);
        boolean multiQuery = fields.flag("multi_query", true);
        fields.flag("parallel_attn", true);
        if (fields.flag("bias", false)) {
            fields.complain("bias", "bias is not counted for falcon.");
        }
        long keyValueHeads = grouped ? fields.or("num_kv_heads", heads) : multiQuery ? 1 : heads;
        fields.or("num_kv_heads", keyValueHeads);
        long headSize = Math.max(1, hidden / heads);
        long attention = sum(product(2, hidden, hidden), product(2, hidden, keyValueHeads, headSize));
        long layer = sum(attention, product(8, hidden, hidden), product(grouped ? 4 : 2, hidden));
        long all = sum(product(vocabulary, hidden), product(layers, layer), product(2, hidden));
        return shape(new Blocks(layers, hidden, heads, vocabulary, fields.or("max_position_embeddings", 2048)), all, 0);
    }

    private static Shape shape(Blocks blocks, long all, long looked) {
        return new Shape(blocks, new Parameters(all, all, looked), Counted.TOKEN);
    }

    static long biasedAttention(long hidden) {
        return sum(product(4, hidden, hidden), product(4, hidden));
    }

    static long biasedFeedForward(long hidden, long inner) {
        return sum(product(2, hidden, inner), inner, hidden);
    }
}
