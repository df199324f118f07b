package dev.supercargo.engine.placement;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The candidates of a decision, described when somebody looks: deciding needs the winner, explaining needs them all. The
 * size is known without describing, and so is what a review asks. Thread-safe; what is described is the same whenever it
 * is, because it follows from an immutable snapshot.
 */
final class LazyCandidates extends AbstractList<Ranked> {

    private final int size;
    private final Supplier<List<Ranked>> describe;
    private final Scouting scouting;
    private volatile @Nullable List<Ranked> described;

    LazyCandidates(int size, Supplier<List<Ranked>> describe, Scouting scouting) {
        this.size = size;
        this.describe = describe;
        this.scouting = scouting;
    }

    /** Immutable: itself if it is lazy, else a copy. */
    static List<Ranked> keep(List<Ranked> candidates) {
        return candidates instanceof LazyCandidates ? candidates : List.copyOf(candidates);
    }

    /** See {@link PlacementDecision#candidateAt}. */
    static Optional<Assessment> at(HeldPlace place, List<Ranked> candidates) {
        return candidates instanceof LazyCandidates lazy
                ? lazy.scouting.at(place)
                : candidates.stream().map(Ranked::assessment).filter(place::is).findFirst();
    }

    /** See {@link PlacementDecision#escapes}. */
    static List<Assessment> escapes(Escape escape, List<Ranked> candidates) {
        return candidates instanceof LazyCandidates lazy
                ? lazy.scouting.escapes(escape)
                : candidates.stream()
                        .map(Ranked::assessment)
                        .filter(escape::isTo)
                        .toList();
    }

    @Override
    public Ranked get(int index) {
        List<Ranked> all = described;
        if (all == null) {
            all = describe.get();
            described = all;
        }
        return all.get(index);
    }

    @Override
    public int size() {
        return size;
    }
}
