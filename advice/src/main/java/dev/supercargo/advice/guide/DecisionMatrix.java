package dev.supercargo.advice.guide;

/** Where to put the money ("Quick Decision Matrix"). */
public enum DecisionMatrix {
    CPU_FORWARD("processor first: classical learning, tight budgets"),
    BALANCED("balanced: mixed work"),
    GPU_FORWARD("GPU first: deep learning, speed");

    private final String meaning;

    DecisionMatrix(String meaning) {
        this.meaning = meaning;
    }

    public static DecisionMatrix of(UseCase use, Scale scale) {
        return switch (use) {
            case CLASSICAL -> CPU_FORWARD;
            case RESEARCH, LEARNING, TIME_SERIES -> BALANCED;
            case PRODUCTION -> GPU_FORWARD;
            case VISION, LANGUAGE, GENERATIVE -> scale == Scale.SMALL ? BALANCED : GPU_FORWARD;
        };
    }

    public RuleApplied applied() {
        return new RuleApplied("decision matrix", "Quick Decision Matrix", "Spend " + meaning + ".");
    }
}
