package dev.supercargo.engine.placement;

import dev.supercargo.quantities.Measured;

/** Where capacity is. */
public sealed interface Place {

    /** The provider id of owned machines. */
    String LOCAL = "local";

    Market market();

    /** Lower-case provider id, {@link #LOCAL} for owned machines. */
    String provider();

    /** Provider region, or site of owned machines. */
    String region();

    /** Instance type, or id of an owned node pool. */
    String pool();

    /** As people say it: {@code aws us-east-1 p4d.24xlarge spot}. */
    String label();

    /**
     * Machines the organisation owns.
     *
     * @param poolId node pool
     * @param site where they stand
     */
    record OwnedPool(String poolId, String site) implements Place {
        @Override
        public Market market() {
            return Market.OWNED;
        }

        @Override
        public String provider() {
            return LOCAL;
        }

        @Override
        public String region() {
            return site;
        }

        @Override
        public String pool() {
            return poolId;
        }

        @Override
        public String label() {
            return "owned " + poolId + " at " + site;
        }
    }

    /**
     * Machines rented.
     *
     * @param provider lower-case id
     * @param region as the provider calls it
     * @param zone unknown when the offer holds for all zones
     * @param instanceType as the provider calls it
     * @param market not {@link Market#OWNED}
     */
    record CloudPool(String provider, String region, Measured<String> zone, String instanceType, Market market)
            implements Place {
        public CloudPool {
            if (market == Market.OWNED) {
                throw new IllegalArgumentException("a cloud pool is rented, but " + provider + " " + instanceType
                        + " is given as owned. Maybe use OwnedPool.");
            }
        }

        @Override
        public String pool() {
            return instanceType;
        }

        @Override
        public String label() {
            String where = switch (zone) {
                case Measured.Known<String>(String name) -> name;
                case Measured.Unknown<String> any -> region;
            };
            return provider + " " + where + " " + instanceType + " " + market.label();
        }
    }
}
