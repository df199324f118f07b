package dev.supercargo.router.identity;

import com.github.f4b6a3.ulid.UlidCreator;
import java.util.Locale;

/** Ids of new things: ULIDs in lower case, which are names in Kubernetes too and sort by time. Thread-safe. */
public final class Ids {

    private Ids() {}

    /** Later ids of one process are greater, even within a millisecond. */
    public static String next() {
        return UlidCreator.getMonotonicUlid().toString().toLowerCase(Locale.ROOT);
    }
}
