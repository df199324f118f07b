package dev.supercargo.engine.prediction;

import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.Measured;
import java.util.ArrayList;
import java.util.List;

/**
 * The bandwidths between devices, assumed where nobody states them.
 *
 * @param insideNode bytes per second, one direction
 * @param betweenNodes of a whole node, bytes per second, one direction; that inside if there is one node
 * @param notes assumptions made
 */
record Links(double insideNode, double betweenNodes, List<String> notes) {

    static Links of(Cluster cluster, Coefficients coefficients) {
        List<String> notes = new ArrayList<>();
        double inside = cluster.devices() == 1
                ? coefficients.assumedIntraNode().bytesPerSecond()
                : orAssumed(
                        cluster.accelerator().intraNodeLink(), coefficients.assumedIntraNode(), "inside a node", notes);
        double between = cluster.nodes() == 1
                ? inside
                : orAssumed(cluster.interNodeLink(), coefficients.assumedInterNode(), "between nodes", notes);
        return new Links(inside, between, List.copyOf(notes));
    }

    /** The slowest link on the ring of replicas, bytes per second. */
    double dataParallel() {
        return Math.min(insideNode, betweenNodes);
    }

    private static double orAssumed(Measured<Bandwidth> stated, Bandwidth assumed, String where, List<String> notes) {
        return switch (stated) {
            case Measured.Known<Bandwidth>(Bandwidth known) when known.bytesPerSecond() > 0 -> known.bytesPerSecond();
            case Measured.Known<Bandwidth> zero -> assume(assumed, where, notes);
            case Measured.Unknown<Bandwidth> missing -> assume(assumed, where, notes);
        };
    }

    private static double assume(Bandwidth assumed, String where, List<String> notes) {
        notes.add("link " + where + " not stated, " + assumed + " assumed");
        return assumed.bytesPerSecond();
    }
}
