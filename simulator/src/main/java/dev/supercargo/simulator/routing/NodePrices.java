package dev.supercargo.simulator.routing;

/**
 * Prices of a device-hour of the nodes, hour by hour.
 *
 * @param dollars of owned nodes, then of committed ones
 * @param hours number of hours
 * @param openHours those in which there are nodes: the first
 */
record NodePrices(double[] dollars, int hours, int openHours) {

    double owned(int hour) {
        return dollars[hour];
    }

    double committed(int hour) {
        return dollars[hours + hour];
    }
}
