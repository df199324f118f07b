package dev.supercargo.simulator.authorization;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The tokens that were given out. They are not kept: after a restart new ones are needed. Thread-safe. */
public final class Tokens {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, BoundToken> tokens = new ConcurrentHashMap<>();

    /** A new token, valid until the cluster stops, or its pod is gone. */
    public String issue(BoundToken meaning) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = "simulated." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        tokens.put(token, meaning);
        return token;
    }

    /** What the token stands for; empty if it was not given out here. */
    public Optional<BoundToken> find(String token) {
        return Optional.ofNullable(tokens.get(token));
    }
}
