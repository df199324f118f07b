package dev.supercargo.advice.machine;

/** Sorts of storage, from the slowest to the fastest; what does not tell is taken for the slowest. */
public enum DiskKind {
    /** A virtual disk or one that hides what it is. */
    UNKNOWN("disk of unknown kind"),
    HDD("hard disk"),
    SSD("SATA SSD"),
    NVME("NVMe SSD");

    private final String label;

    DiskKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
