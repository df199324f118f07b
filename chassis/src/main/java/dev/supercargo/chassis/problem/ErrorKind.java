package dev.supercargo.chassis.problem;

/** Who can do something about a problem; metrics count by it. */
public enum ErrorKind {
    CALLER,
    CONFLICT,
    CAPACITY,
    EXTERNAL,
    INTERNAL
}
