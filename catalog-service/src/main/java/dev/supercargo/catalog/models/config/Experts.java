package dev.supercargo.catalog.models.config;

import static dev.supercargo.catalog.models.config.Count.product;
import static dev.supercargo.catalog.models.config.Count.sum;

/**
 * The feed-forward of one layer.
 *
 * @param all parameters of all experts, the router and what is shared
 * @param active parameters that one token passes
 */
record Experts(long all, long active) {

    /** Gate, up and down. */
    private static final long MATRICES = 3;

    static Experts of(String type, Fields fields, long hidden) {
        return switch (type) {
            case "mixtral" ->
                routed(
                        fields.needed("num_local_experts"),
                        fields.needed("num_experts_per_tok"),
                        product(MATRICES, hidden, fields.needed("intermediate_size")),
                        hidden,
                        0,
                        fields);
            case "qwen3_moe" -> {
                unusedDense(fields);
                yield routed(
                        fields.needed("num_experts"),
                        fields.needed("num_experts_per_tok"),
                        product(MATRICES, hidden, fields.needed("moe_intermediate_size")),
                        hidden,
                        0,
                        fields);
            }
            case "qwen2_moe" -> {
                unusedDense(fields);
                yield routed(
                        fields.needed("num_experts"),
                        fields.needed("num_experts_per_tok"),
                        product(MATRICES, hidden, fields.needed("moe_intermediate_size")),
                        hidden,
                        sum(product(MATRICES, hidden, fields.needed("shared_expert_intermediate_size")), hidden),
                        fields);
            }
            default -> {
                long bias = fields.flag("mlp_bias", false) ? 1 : 0;
                long intermediate = fields.needed("intermediate_size");
                long dense = sum(
                        product(MATRICES, hidden, intermediate), product(bias, sum(product(2, intermediate), hidden)));
                yield new Experts(dense, dense);
            }
        };
    }

    private static Experts routed(long experts, long chosen, long one, long hidden, long shared, Fields fields) {
        if (chosen > experts) {
            fields.complain(
                    "num_experts_per_tok",
                    "num_experts_per_tok (" + chosen + ") must not exceed the number of" + " experts (" + experts
                            + ").");
        }
        long router = product(hidden, experts);
        return new Experts(
                sum(product(experts, one), router, shared),
                sum(product(Math.min(chosen, experts), one), router, shared));
    }

    /** Mixtures keep the size of dense layers, which only count where every n-th layer is dense. */
    private static void unusedDense(Fields fields) {
        fields.or("intermediate_size", 1);
        if (fields.or("decoder_sparse_step", 1) != 1) {
            fields.complain(
                    "decoder_sparse_step",
                    "decoder_sparse_step other than 1 is not counted. Maybe register the"
                            + " model with its numbers: POST /api/v1/models.");
        }
    }
}
