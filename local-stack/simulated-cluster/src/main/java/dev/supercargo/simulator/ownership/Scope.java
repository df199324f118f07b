package dev.supercargo.simulator.ownership;

/** Which part of an object a request may write. */
public enum Scope {
    /** All of it: the kind has no status of its own. */
    WHOLE,
    /** All but the status. */
    WITHOUT_STATUS,
    /** The status and nothing else. */
    STATUS;

    /** Whether the request may write this field of the object. */
    public boolean contains(String topLevelField) {
        return switch (this) {
            case WHOLE -> true;
            case WITHOUT_STATUS -> !topLevelField.equals("status");
            case STATUS -> topLevelField.equals("status");
        };
    }
}
