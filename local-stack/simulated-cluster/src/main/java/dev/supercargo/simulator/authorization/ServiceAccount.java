package dev.supercargo.simulator.authorization;

import java.util.List;
import java.util.Optional;

/** An identity for programs. */
public record ServiceAccount(String namespace, String name) {

    private static final String PREFIX = "system:serviceaccount:";

    /** The account that API servers call so; empty for a user who is none. */
    public static Optional<ServiceAccount> ofUser(String user) {
        String[] parts = user.split(":", -1);
        return user.startsWith(PREFIX) && parts.length == 4
                ? Optional.of(new ServiceAccount(parts[2], parts[3]))
                : Optional.empty();
    }

    /** As API servers call it in messages. */
    public String user() {
        return PREFIX + namespace + ":" + name;
    }

    /** The groups that it belongs to. */
    public List<String> groups() {
        return List.of("system:serviceaccounts", "system:serviceaccounts:" + namespace, "system:authenticated");
    }
}
