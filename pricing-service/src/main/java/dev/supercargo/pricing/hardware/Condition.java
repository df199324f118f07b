package dev.supercargo.pricing.hardware;

/** In what state hardware is sold. */
public enum Condition {
    NEW,
    USED_1Y,
    USED_2Y
}
