package dev.supercargo.advice.guide;

import dev.supercargo.quantities.Memory;

/**
 * GPU memory by task ("Hardware Selection by AI Task"): small image models 4 GB, ResNet-50 and BERT-Base 8 GB, ResNet-152
 * and BERT-Large 12 GB, GPT-2 large and StyleGAN2-1024 24 GB; the checklist's largest class is 48 GB on several GPUs.
 */
public final class TaskTable {

    private static final Memory NONE = Memory.ofGib(0);

    private TaskTable() {}

    /** Of one GPU; nothing for classical learning, for which the guide takes any modern processor. */
    public static Memory gpuMemory(UseCase use, Scale scale) {
        return switch (use) {
            case CLASSICAL -> NONE;
            case LEARNING -> Memory.ofGib(scale == Scale.SMALL ? 4 : 8);
            case TIME_SERIES ->
                switch (scale) {
                    case SMALL -> Memory.ofGib(4);
                    case MEDIUM -> Memory.ofGib(8);
                    case LARGE, ENTERPRISE -> Memory.ofGib(10);
                };
            case VISION, PRODUCTION, RESEARCH ->
                switch (scale) {
                    case SMALL -> Memory.ofGib(4);
                    case MEDIUM -> Memory.ofGib(8);
                    case LARGE -> Memory.ofGib(12);
                    case ENTERPRISE -> Memory.ofGib(24);
                };
            case LANGUAGE, GENERATIVE ->
                switch (scale) {
                    case SMALL -> Memory.ofGib(8);
                    case MEDIUM -> Memory.ofGib(12);
                    case LARGE -> Memory.ofGib(24);
                    case ENTERPRISE -> Memory.ofGib(48);
                };
        };
    }

    public static RuleApplied applied(UseCase use, Scale scale) {
        Memory need = gpuMemory(use, scale);
        return new RuleApplied(
                "task table",
                "Hardware Selection by AI Task",
                need.equals(NONE)
                        ? "Classical learning runs on any modern processor; a GPU is optional."
                        : use.label() + " of this scale asks for a GPU with " + Math.round(need.gib()) + " GB.");
    }
}
