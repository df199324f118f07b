package dev.supercargo.hardware.nodes;

/**
 * An error code of NVIDIA's driver as DCGM reports it; 0 is none. What a code speaks against follows NVIDIA's list of XID
 * errors.
 *
 * @param code 0 or more
 */
public record Xid(int code) {

    /** What a code speaks against. */
    public enum Blame {
        /** There was no error. */
        NOTHING,
        /** Most often the program that ran. */
        PROGRAM,
        /** The device, its memory or its links: no new work should go there. */
        HARDWARE,
        /** The list leaves it open. */
        OPEN
    }

    public Blame blame() {
        return switch (code) {
            case 0 -> Blame.NOTHING;
            case 13, 31, 43, 45 -> Blame.PROGRAM;
            case 48, 62, 63, 64, 74, 79, 92, 94, 95, 119, 120 -> Blame.HARDWARE;
            default -> Blame.OPEN;
        };
    }

    /** In words. */
    public String meaning() {
        return switch (code) {
            case 0 -> "no error";
            case 13 -> "graphics engine exception";
            case 31 -> "memory page fault";
            case 43 -> "GPU stopped processing";
            case 45 -> "preemptive clean-up after an earlier error";
            case 48 -> "double-bit ECC error";
            case 62 -> "internal micro-controller halt";
            case 63 -> "row remapping or page retirement recorded";
            case 64 -> "row remapping or page retirement failed";
            case 74 -> "NVLink error";
            case 79 -> "GPU has fallen off the bus";
            case 92 -> "high rate of single-bit ECC errors";
            case 94 -> "contained ECC error";
            case 95 -> "uncontained ECC error";
            case 119, 120 -> "GPU system processor does not answer";
            default -> "see NVIDIA's list of XID errors";
        };
    }
}
