package dev.supercargo.catalog.models.config;

import static dev.supercargo.catalog.models.config.Count.product;
import static dev.supercargo.catalog.models.config.Count.sum;

import dev.supercargo.catalog.models.config.Shape.Blocks;
import dev.supercargo.catalog.models.config.Shape.Counted;
import dev.supercargo.catalog.models.config.Shape.Parameters;

/** Encoders, without a head for a task. */
final class Encoder {

    private Encoder() {}

    static Shape of(String type, Fields fields) {
        return switch (type) {
            case "vit" -> vit(fields);
            case "distilbert" -> distilbert(fields);
            default -> bert(fields);
        };
    }

    private static Shape bert(Fields fields) {
        long hidden = fields.needed("hidden_size");
        long layers = fields.needed("num_hidden_layers");
        long vocabulary = fields.needed("vocab_size");
        long positions = fields.needed("max_position_embeddings");
        long embeddings = product(sum(vocabulary, positions, fields.or("type_vocab_size", 2)), hidden);
        long pooler = sum(product(hidden, hidden), hidden);
        long all = sum(
                embeddings,
                product(2, hidden),
                product(layers, layer(hidden, fields.needed("intermediate_size"))),
                pooler);
        return new Shape(
                new Blocks(layers, hidden, fields.needed("num_attention_heads"), vocabulary, positions),
                new Parameters(all, all, embeddings),
                Counted.TOKEN);
    }

    private static Shape distilbert(Fields fields) {
        long hidden = fields.needed("dim");
        long layers = fields.needed("n_layers");
        long vocabulary = fields.needed("vocab_size");
        long positions = fields.needed("max_position_embeddings");
        long embeddings = product(sum(vocabulary, positions), hidden);
        fields.flag("tie_weights_", true);
        long all = sum(embeddings, product(2, hidden), product(layers, layer(hidden, fields.needed("hidden_dim"))));
        return new Shape(
                new Blocks(layers, hidden, fields.needed("n_heads"), vocabulary, positions),
                new Parameters(all, all, embeddings),
                Counted.TOKEN);
    }

    private static Shape vit(Fields fields) {
        long hidden = fields.needed("hidden_size");
        long layers = fields.needed("num_hidden_layers");
        long image = fields.or("image_size", 224);
        long patch = fields.or("patch_size", 16);
        if (patch > image || image % patch != 0) {
            fields.complain("patch_size", "patch_size (" + patch + ") must divide image_size (" + image + ").");
        }
        long patches = Math.max(1, product(image / patch, image / patch));
        long tokens = patches + 1;
        fields.flag("qkv_bias", true);
        long embeddings = sum(
                product(fields.or("num_channels", 3), patch, patch, hidden), hidden, hidden, product(tokens, hidden));
        long all =
                sum(embeddings, product(layers, layer(hidden, fields.needed("intermediate_size"))), product(2, hidden));
        return new Shape(
                new Blocks(layers, hidden, fields.needed("num_attention_heads"), 0, tokens),
                new Parameters(all, all, product(tokens, hidden)),
                Counted.IMAGE);
    }

    /** With two norms of weights and biases. */
    private static long layer(long hidden, long inner) {
        return sum(
                PlainDecoder.biasedAttention(hidden),
                PlainDecoder.biasedFeedForward(hidden, inner),
                product(4, hidden));
    }
}
