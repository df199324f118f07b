package dev.supercargo.cli.facts;

/** The lists of the catalog, by what people type. */
enum Hardware {
    ACCELERATORS("accelerators"),
    MODELS("models"),
    BENCHMARKS("benchmarks"),
    ASSETS("assets");

    private final String noun;

    Hardware(String noun) {
        this.noun = noun;
    }

    /** The API's noun. */
    String noun() {
        return noun;
    }
}
