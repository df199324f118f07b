package dev.supercargo.engine.placement;

/** What somebody wants to know of the candidates that a {@link Sweep} finds possible. Costs and prices are in dollars. */
interface Gathering {

    /**
     * A candidate that can start now.
     *
     * @param option index in the snapshot
     * @param shape devices on it
     * @param clock when it would end; known
     * @param cost expected, the one that ranks
     */
    void possible(Market market, int option, Shape shape, Shape.Clock clock, double cost);

    /** One that is possible but for being busy. */
    void busy(Market market, int option, Shape shape, Shape.Clock clock, double cost);

    /** One that can start now and of which only the price per hour is known. */
    void uncosted(Market market, int option, Shape shape, double perHour);
}
