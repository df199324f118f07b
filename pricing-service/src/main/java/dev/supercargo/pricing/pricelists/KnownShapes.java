package dev.supercargo.pricing.pricelists;

import dev.supercargo.pricing.offers.Offer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Instance types that some source has described before; feeds such as spot prices name the type and nothing else.
 * Immutable.
 */
public final class KnownShapes {

    private final Map<String, InstanceShape> byType;

    private KnownShapes(Map<String, InstanceShape> byType) {
        this.byType = byType;
    }

    /** The shapes of {@code offers}. */
    public static KnownShapes of(Collection<Offer> offers) {
        Map<String, InstanceShape> byType = new TreeMap<>();
        offers.stream()
                .sorted(Comparator.comparing(Offer::id))
                .forEach(offer -> byType.merge(
                        key(offer.provider(), offer.instanceType()),
                        new InstanceShape(offer.acceleratorId(), offer.accelerators(), offer.vcpus(), offer.memory()),
                        KnownShapes::fuller));
        return new KnownShapes(byType);
    }

    Optional<InstanceShape> of(String provider, String instanceType) {
        return Optional.ofNullable(byType.get(key(provider, instanceType)));
    }

    /** The name under which a machine with these accelerators is already known, the first in alphabetical order. */
    Optional<String> typeWith(String provider, String acceleratorId, int accelerators) {
        return byType.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(provider + "/"))
                .filter(entry -> entry.getValue().acceleratorId().equals(acceleratorId)
                        && entry.getValue().accelerators() == accelerators)
                .map(entry -> entry.getKey().substring(provider.length() + 1))
                .findFirst();
    }

    private static InstanceShape fuller(InstanceShape one, InstanceShape other) {
        return one.memory().isKnown() || !other.memory().isKnown() ? one : other;
    }

    private static String key(String provider, String instanceType) {
        return provider + "/" + instanceType.toLowerCase(Locale.ROOT);
    }
}
