package dev.supercargo.simulator.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which objects a controller has to look at: at once because they changed, or at an instant. */
final class Agenda {

    private final Set<String> touched = new LinkedHashSet<>();
    private final NavigableMap<Instant, Set<String>> planned = new TreeMap<>();
    private final Map<String, Instant> times = new HashMap<>();

    void touch(String key) {
        touched.add(key);
    }

    /** Replaces what was planned for the object. */
    void plan(String key, Optional<Instant> time) {
        unplan(key);
        time.ifPresent(due -> {
            times.put(key, due);
            planned.computeIfAbsent(due, any -> new LinkedHashSet<>()).add(key);
        });
    }

    private void unplan(String key) {
        Instant before = times.remove(key);
        if (before != null) {
            Set<String> keys = planned.getOrDefault(before, new HashSet<>());
            keys.remove(key);
            if (keys.isEmpty()) {
                planned.remove(before);
            }
        }
    }

    void forget(String key) {
        touched.remove(key);
        unplan(key);
    }

    /** What is to be looked at by this instant, once. */
    List<String> take(Instant at) {
        while (!planned.isEmpty() && !planned.firstKey().isAfter(at)) {
            for (String key : planned.pollFirstEntry().getValue()) {
                times.remove(key);
                touched.add(key);
            }
        }
        List<String> keys = new ArrayList<>(touched);
        touched.clear();
        return keys;
    }

    Optional<Instant> nextAfter(Instant at) {
        return Optional.ofNullable(planned.higherKey(at));
    }
}
