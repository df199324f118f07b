package dev.supercargo.advice.readiness;

/**
 * What a score means. The limits lie between the scores of the guide's own example machines of its five tiers.
 */
public enum Grade {
    BELOW_ENTRY(0, "below the guide's entry tier: preparing data, classical learning, small networks"),
    ENTRY(35, "tier 1, entry level: learning, transfer learning, small image models"),
    ENTHUSIAST(55, "tier 2, enthusiast: medium networks from scratch, fine-tuning of BERT-size models"),
    PROFESSIONAL(72, "tier 3, professional: large CNNs and transformers up to about a billion parameters"),
    ENTERPRISE(87, "tier 4, enterprise: research, fine-tuning of large language models"),
    DATA_CENTER(97, "tier 5, data center");

    private final int from;
    private final String meaning;

    Grade(int from, String meaning) {
        this.from = from;
        this.meaning = meaning;
    }

    /** The lowest score of it. */
    public int from() {
        return from;
    }

    public String meaning() {
        return meaning;
    }

    static Grade of(int score) {
        Grade reached = BELOW_ENTRY;
        for (Grade grade : values()) {
            if (score >= grade.from) {
                reached = grade;
            }
        }
        return reached;
    }
}
