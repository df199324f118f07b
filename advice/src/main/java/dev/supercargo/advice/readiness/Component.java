package dev.supercargo.advice.readiness;

/**
 * What the score is made of. The points follow the guide's budget of a language-model setup (GPU 50 %, RAM 25 %, CPU 15 %,
 * storage and the rest 10 %), whose order is that of its component priority ranking.
 */
public enum Component {
    GPU("GPU", 50),
    MEMORY("Memory", 25),
    PROCESSOR("Processor", 15),
    STORAGE("Storage", 10);

    private final String label;
    private final int points;

    Component(String label, int points) {
        this.label = label;
        this.points = points;
    }

    public String label() {
        return label;
    }

    /** The most it can give; all together give 100. */
    public int points() {
        return points;
    }
}
