package dev.supercargo.calibration.score;

/** What is left out together when cross-validating. */
public enum Folds {
    MODELS,
    CONFIGURATIONS,
    GPUS,
    SOURCES
}
