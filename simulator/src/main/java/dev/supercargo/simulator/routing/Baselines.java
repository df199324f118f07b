package dev.supercargo.simulator.routing;

import java.util.Optional;

/** What Supercargo is compared with: each decides job by job, at once, and never moves anything. */
final class Baselines {

    private Baselines() {}

    /** Every job on the on-demand capacity with the lowest expected cost; nodes stand idle. */
    record AllOnDemand(Engine engine) implements Router {
        @Override
        public String name() {
            return "on-demand";
        }

        @Override
        public void needsPlace(Replay replay, int job) {
            replay.rent(job, engine.place(replay, job, true, true));
        }
    }

    /** The lowest price per hour of all that is up and has room, nodes at their margin; deadlines are not looked at. */
    record PricePerHour() implements Router {
        @Override
        public String name() {
            return "price-per-hour";
        }

        @Override
        public void needsPlace(Replay replay, int job) {
            int devices = replay.jobs().get(job).devices();
            Optional<Speeds.Way> node = roomiest(replay, job, false);
            Speeds.Way best = null;
            for (Speeds.Way way : replay.speeds().rented(devices)) {
                if (replay.isUp(way.number()) && (best == null || way.ratePerHour() < best.ratePerHour())) {
                    best = way;
                }
            }
            if (node.isPresent() && (best == null || node.get().ratePerHour() <= best.ratePerHour())) {
                replay.seat(job, node.get());
            } else if (best != null) {
                replay.rent(job, best);
            }
        }
    }

    /** Owned machines while there is room, then committed ones, then the cheapest on-demand capacity. */
    record LocalFirst(Engine engine) implements Router {
        @Override
        public String name() {
            return "local-first";
        }

        @Override
        public void needsPlace(Replay replay, int job) {
            roomiest(replay, job, true)
                    .ifPresentOrElse(
                            node -> replay.seat(job, node),
                            () -> replay.rent(job, engine.place(replay, job, true, true)));
        }
    }

    /** The fullest node with room: owned ones first, or those with the lower rate. */
    private static Optional<Speeds.Way> roomiest(Replay replay, int job, boolean ownedFirst) {
        int devices = replay.jobs().get(job).devices();
        Speeds.Way best = null;
        for (Speeds.Way way : replay.speeds().nodes(devices)) {
            if (replay.free(way.number()) >= devices && (best == null || precedes(replay, way, best, ownedFirst))) {
                best = way;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean precedes(Replay replay, Speeds.Way one, Speeds.Way other, boolean ownedFirst) {
        boolean oneOwned = replay.world().isOwned(one.number());
        boolean otherOwned = replay.world().isOwned(other.number());
        if (oneOwned != otherOwned) {
            return ownedFirst ? oneOwned : one.ratePerHour() < other.ratePerHour();
        }
        return replay.free(one.number()) < replay.free(other.number());
    }
}
