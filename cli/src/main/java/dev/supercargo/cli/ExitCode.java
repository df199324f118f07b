package dev.supercargo.cli;

import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.platform.ServerTrouble;
import dev.supercargo.cli.platform.Unreachable;

/** How the command ends; scripts may rely on the numbers, docs/cli.md lists them. */
public enum ExitCode {
    OK(0),
    /** A job that was waited for failed, was rejected or was cancelled. */
    JOB_UNSUCCESSFUL(1),
    /** Wrong arguments, a wrong file, or something that does not exist. */
    USAGE(2),
    /** Nobody answers at the platform's address. */
    UNREACHABLE(3),
    /** The platform answered that it cannot. */
    SERVER(4),
    /** A defect of this command. */
    INTERNAL(70);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }

    static ExitCode of(Exception failure) {
        return switch (failure) {
            case Complaint complaint -> USAGE;
            case Unreachable unreachable -> UNREACHABLE;
            case ServerTrouble trouble -> SERVER;
            default -> INTERNAL;
        };
    }
}
