package dev.supercargo.localstack;

/** Which port a server listens on, always on 127.0.0.1. */
public sealed interface PortChoice {

    /**
     * Exactly this port, or a failure that names it.
     *
     * @param number 1 to 65535
     */
    record Fixed(int number) implements PortChoice {
        public Fixed {
            if (number < 1 || number > 65_535) {
                throw new IllegalArgumentException("Port %d is outside 1 to 65535.".formatted(number));
            }
        }
    }

    /** Any port that is free; another one is tried if somebody is faster. */
    record AnyFree() implements PortChoice {}

    static PortChoice fixed(int number) {
        return new Fixed(number);
    }

    static PortChoice anyFree() {
        return new AnyFree();
    }
}
