package dev.supercargo.engine.procurement;

/** What a proposal is judged by. */
public enum Criterion {
    /** Price and support over the years of use, against the cheapest that fits. */
    COST(50),
    DELIVERY(20),
    WARRANTY(10),
    SUPPORT(10),
    RELIABILITY(10);

    private final int weight;

    Criterion(int weight) {
        this.weight = weight;
    }

    /** Of 100 together. */
    public int weight() {
        return weight;
    }
}
