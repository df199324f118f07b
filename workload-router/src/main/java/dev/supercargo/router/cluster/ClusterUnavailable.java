package dev.supercargo.router.cluster;

/** A cluster cannot do now what is asked of it; the control loop tries again. */
public final class ClusterUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClusterUnavailable(String message) {
        super(message);
    }

    ClusterUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
