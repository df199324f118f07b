package dev.supercargo.router.leader;

/** Another router acts now; nothing was written. */
public final class Deposed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Deposed(String message) {
        super(message);
    }
}
