package dev.supercargo.simulator.authorization;

/** An identity for programs. */
public record ServiceAccount(String namespace, String name) {

    /** As API servers call it in messages. */
    public String user() {
        return "system:serviceaccount:" + namespace + ":" + name;
    }
}
