package dev.supercargo.engine.transfer;

import dev.supercargo.quantities.Measured;

/**
 * Where data lies or goes.
 *
 * @param provider lower-case id, {@code local} for owned machines
 * @param region as the provider calls it, or a site
 * @param zone unknown counts as another zone of the same region
 */
public record TransferPoint(String provider, String region, Measured<String> zone) {

    /** How far it is to {@code other}. */
    public TransferScope scopeTo(TransferPoint other) {
        if (!provider.equals(other.provider)) {
            return TransferScope.INTERNET;
        }
        if (!region.equals(other.region)) {
            return TransferScope.INTER_REGION;
        }
        boolean sameZone = zone instanceof Measured.Known<String>(String here)
                && other.zone instanceof Measured.Known<String>(String there)
                && here.equals(there);
        return sameZone ? TransferScope.INTRA_ZONE : TransferScope.INTER_ZONE;
    }
}
