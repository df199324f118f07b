package dev.supercargo.router.progress;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Whose tokens were asked for lately, so that a cluster is asked once a minute for each pod; and how often clusters may be asked at
 * all, so that made-up tokens do not keep them busy. Tokens themselves are not kept. Thread-safe.
 */
final class KnownTokens {

    static final int ASKED_A_SECOND_MAX = 50;
    private static final int KEPT_MAX = 10_000;
    private static final long REMEMBERED_NANOS = Duration.ofMinutes(1).toNanos();
    private static final long SECOND_NANOS = Duration.ofSeconds(1).toNanos();

    private final Map<String, Known> known = new LinkedHashMap<>();
    private long secondBegan;
    private int asked;

    /** Nobody may be asked now. */
    static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private record Known(String podUid, long until) {}

    /**
     * @param now by {@link System#nanoTime()}
     * @param ask the cluster
     * @throws Busy if too many were asked for in this second
     */
    Optional<String> podOf(String token, long now, Supplier<Optional<String>> ask) {
        String hash = sha256(token);
        synchronized (this) {
            Known before = known.get(hash);
            if (before != null && before.until() - now > 0) {
                return Optional.of(before.podUid());
            }
            if (now - secondBegan >= SECOND_NANOS) {
                secondBegan = now;
                asked = 0;
            }
            if (asked == ASKED_A_SECOND_MAX) {
                throw new Busy();
            }
            asked++;
        }
        Optional<String> pod = ask.get();
        pod.ifPresent(uid -> keep(hash, new Known(uid, now + REMEMBERED_NANOS)));
        return pod;
    }

    private synchronized void keep(String hash, Known pod) {
        if (known.size() >= KEPT_MAX) {
            known.remove(known.keySet().iterator().next());
        }
        known.put(hash, pod);
    }

    private static String sha256(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
