package dev.supercargo.engine.workload;

import java.util.Locale;

/** The training software, which decides how much of an accelerator's peak a job reaches. */
public enum SoftwareStack {
    MEGATRON_LM("Megatron-LM", Kin.MEGATRON, "megatron-lm", "megatron lm"),
    MEGATRON_DEEPSPEED("Megatron-DeepSpeed", Kin.MEGATRON, "megatron-deepspeed", "megatron deepspeed"),
    MEGATRON_BRIDGE("Megatron-Bridge (NeMo)", Kin.MEGATRON, "megatron-bridge", "megatron bridge", "nemo"),
    COMPOSER("Composer with FSDP", Kin.FSDP, "llm-foundry", "composer"),
    TORCHTITAN("torchtitan", Kin.FSDP, "torchtitan"),
    MAXTEXT("MaxText", Kin.XLA, "maxtext"),
    NEURON("AWS Neuron", Kin.XLA, "neuron"),
    HUGGING_FACE("Hugging Face on eager PyTorch", Kin.EAGER, "hf/", "hugging", "transformers"),
    /** Not stated or not known: what is typical of all of them. */
    UNKNOWN("unknown software", Kin.NONE);

    /** Stacks that share their kernels; one without measurements takes after its kin. */
    public enum Kin {
        MEGATRON,
        FSDP,
        XLA,
        EAGER,
        NONE
    }

    private final String label;
    private final Kin kin;
    private final String[] beginnings;

    SoftwareStack(String label, Kin kin, String... beginnings) {
        this.label = label;
        this.kin = kin;
        this.beginnings = beginnings;
    }

    /** By the beginning of a name as people and publications write it, versions included; else unknown. */
    public static SoftwareStack of(String text) {
        String name = text.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        for (SoftwareStack stack : values()) {
            for (String beginning : stack.beginnings) {
                if (name.startsWith(beginning)) {
                    return stack;
                }
            }
        }
        return UNKNOWN;
    }

    public String label() {
        return label;
    }

    public Kin kin() {
        return kin;
    }
}
