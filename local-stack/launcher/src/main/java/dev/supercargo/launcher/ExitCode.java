package dev.supercargo.launcher;

/** What a script can tell from the launcher's exit code. */
enum ExitCode {
    OK(0),
    FAILED(1),
    USAGE(2),
    NOT_RUNNING(3),
    PORT_IN_USE(10),
    ALREADY_RUNNING(11),
    COMPONENT_DIED(12),
    DISK_FULL(13),
    NOT_BUILT(14),
    NOT_READY(15);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
