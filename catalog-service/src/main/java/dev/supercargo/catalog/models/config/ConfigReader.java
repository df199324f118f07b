package dev.supercargo.catalog.models.config;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tells a model's shape from its config.json. Pure and thread-safe. */
public final class ConfigReader {

    private static final int FIELDS_MAX = 300;
    private static final long PARAMETERS_MAX = 100_000_000_000_000L;

    /** Fields that change neither parameters nor operations. */
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "_name_or_path",
            "activation_function",
            "architectures",
            "attention_dropout",
            "attention_probs_dropout_prob",
            "attn_pdrop",
            "auto_map",
            "bos_token_id",
            "classifier_dropout",
            "decoder_start_token_id",
            "dropout",
            "dropout_rate",
            "embd_pdrop",
            "encoder_stride",
            "eos_token_id",
            "finetuning_task",
            "gradient_checkpointing",
            "hidden_act",
            "hidden_activation",
            "hidden_dropout",
            "hidden_dropout_prob",
            "id2label",
            "initializer_factor",
            "initializer_range",
            "is_encoder_decoder",
            "label2id",
            "layer_norm_eps",
            "layer_norm_epsilon",
            "max_window_layers",
            "model_type",
            "n_ctx",
            "output_past",
            "output_router_logits",
            "pad_token_id",
            "position_embedding_type",
            "pretraining_tp",
            "resid_pdrop",
            "rms_norm_eps",
            "rope_scaling",
            "rope_theta",
            "router_aux_loss_coef",
            "seq_classif_dropout",
            "sinusoidal_pos_embds",
            "sliding_window",
            "summary_activation",
            "summary_first_dropout",
            "summary_proj_to_labels",
            "summary_type",
            "summary_use_proj",
            "task_specific_params",
            "torch_dtype",
            "dtype",
            "transformers_version",
            "use_cache",
            "use_sliding_window",
            "norm_topk_prob",
            "tokenizer_class",
            "reorder_and_upcast_attn",
            "scale_attn_by_inverse_layer_idx",
            "scale_attn_weights",
            "original_max_position_embeddings",
            "rotary",
            "partial_rotary_factor",
            "rotary_pct",
            "rotary_emb_base",
            "use_parallel_residual",
            "alibi",
            "attn_logit_softcapping",
            "final_logit_softcapping",
            "query_pre_attn_scalar",
            "cache_implementation",
            "relative_attention_max_distance",
            "embd_layer_norm_epsilon",
            "apply_residual_connection_post_layernorm",
            "layer_types",
            "resid_dropout",
            "embedding_dropout",
            "attention_softmax_in_fp32",
            "skip_bias_add",
            "skip_bias_add_qkv",
            "slow_but_exact",
            "unk_token_id",
            "masked_softmax_fusion",
            "bias_dropout_fusion",
            "hidden_dropout_rate");

    private ConfigReader() {}

    /** What a file was read as. */
    public sealed interface Reading {

        /** @param notUnderstood fields that were left out of account; what they change is not counted */
        record Understood(Shape shape, Set<String> notUnderstood) implements Reading {

            public Understood {
                notUnderstood = Set.copyOf(notUnderstood);
            }
        }

        /** @param complaints message by field */
        record Refused(List<Map.Entry<String, String>> complaints) implements Reading {}
    }

    public static Reading read(Map<String, Object> config) {
        if (config.size() > FIELDS_MAX) {
            return refused("config", "config has " + config.size() + " fields, but at most " + FIELDS_MAX + ".");
        }
        Fields fields = new Fields(config);
        String type = fields.text("model_type");
        if (type.isEmpty()) {
            return refused("model_type", "model_type is missing. Maybe the file is not the model's config.json.");
        }
        Shape shape;
        try {
            shape = shape(type, fields);
        } catch (ArithmeticException e) {
            return refused("config", "the dimensions make more parameters than can be counted.");
        } catch (UnsupportedOperationException e) {
            return refused("model_type", e.getMessage());
        }
        if (fields.complaints().isEmpty() && shape.parameters().all() > PARAMETERS_MAX) {
            fields.complain(
                    "config",
                    "the dimensions make " + shape.parameters().all() + " parameters, but at most " + PARAMETERS_MAX
                            + " are plausible.");
        }
        if (!fields.complaints().isEmpty()) {
            return new Reading.Refused(fields.complaints().stream()
                    .map(complaint -> Map.entry(complaint.field(), complaint.message()))
                    .toList());
        }
        Set<String> notUnderstood = new TreeSet<>(fields.unread());
        notUnderstood.removeAll(WITHOUT_EFFECT);
        return new Reading.Understood(shape, notUnderstood);
    }

    private static Shape shape(String type, Fields fields) {
        return switch (type) {
            case "llama", "mistral", "mixtral", "qwen2", "qwen2_moe", "qwen3", "qwen3_moe", "gemma", "gemma2", "phi3" ->
                GatedDecoder.of(type, fields);
            case "gpt2", "bloom", "gpt_neox", "phi", "falcon" -> PlainDecoder.of(type, fields);
            case "bert", "roberta", "xlm-roberta", "distilbert", "vit" -> Encoder.of(type, fields);
            case "t5" -> EncoderDecoder.of(fields);
            default ->
                throw new UnsupportedOperationException("model_type '" + shown(type) + "' is not one of llama, mistral,"
                        + " mixtral, qwen2, qwen2_moe, qwen3, qwen3_moe, gemma, gemma2, phi3, phi, gpt2, gpt_neox,"
                        + " bloom, falcon, bert, roberta, xlm-roberta, distilbert, vit, t5. Maybe register it with its"
                        + " numbers: POST /api/v1/models.");
        };
    }

    private static Reading refused(String field, String message) {
        return new Reading.Refused(List.of(Map.entry(field, message)));
    }

    private static String shown(String type) {
        return type.length() > 40 ? type.substring(0, 40) + "…" : type;
    }
}
