package dev.supercargo.engine.transfer;

/** How far data goes. Providers charge for what leaves, not for what arrives. */
public enum TransferScope {
    INTRA_ZONE,
    INTER_ZONE,
    INTER_REGION,
    /** To another provider, to owned machines, or to anybody. */
    INTERNET;

    /** In words. */
    public String label() {
        return switch (this) {
            case INTRA_ZONE -> "inside a zone";
            case INTER_ZONE -> "between zones of a region";
            case INTER_REGION -> "between regions of a provider";
            case INTERNET -> "over the internet";
        };
    }
}
