package dev.supercargo.planning.optimise;

import dev.supercargo.hardware.accelerators.Accelerator;
import dev.supercargo.hardware.accelerators.AcceleratorKind;
import dev.supercargo.hardware.accelerators.BundledAccelerators;
import dev.supercargo.hardware.accelerators.Segment;
import dev.supercargo.hardware.facts.Length;
import dev.supercargo.hardware.parts.AcceleratorCard;
import dev.supercargo.hardware.parts.BundledMarket;
import dev.supercargo.hardware.parts.BundledParts;
import dev.supercargo.hardware.parts.CompleteSystem;
import dev.supercargo.hardware.parts.CompleteSystems;
import dev.supercargo.hardware.parts.Cooling.CoolingKind;
import dev.supercargo.hardware.parts.Part;
import dev.supercargo.planning.speed.SheetSpeed;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shelf that the product's own tables of hardware fill, with prices of the asker before those of the tables. */
public final class BundledShelf {

    /** The accelerator whose speed is 1. */
    public static final String REFERENCE = "nvidia-rtx-3060-12gb";

    private final ShelfPrices prices;
    private final Wanted wanted;
    private final Map<String, Accelerator> accelerators = BundledAccelerators.read().stream()
            .collect(Collectors.toUnmodifiableMap(Accelerator::id, Function.identity()));
    private final Map<String, AcceleratorCard> boards = BundledMarket.cards().stream()
            .collect(Collectors.toUnmodifiableMap(AcceleratorCard::acceleratorId, Function.identity()));

    /**
     * Which cards count.
     *
     * @param used used ones, too
     * @param vendors lower-case slugs; none for all
     */
    public record Wanted(boolean used, Set<String> vendors) {

        public static final Wanted NEW_OF_ALL = new Wanted(false, Set.of());

        public Wanted {
            vendors = Set.copyOf(vendors);
        }
    }

    private BundledShelf(Map<String, Money> stated, Wanted wanted, LocalDate today) {
        this.prices = new ShelfPrices(stated, today);
        this.wanted = wanted;
    }

    /**
     * @param stated prices by id of part or accelerator, which go before the tables'
     * @param wanted of systems the vendors count, too
     * @param today decides what is no longer sold
     */
    public static Shelf of(Map<String, Money> stated, Wanted wanted, LocalDate today) {
        return new BundledShelf(stated, wanted, today).shelf();
    }

    /** Ids that a price may be stated for. */
    public static List<String> ids() {
        return Stream.concat(
                        BundledAccelerators.read().stream().map(Accelerator::id),
                        BundledParts.all().stream().map(Part::id))
                .sorted()
                .toList();
    }

    private Shelf shelf() {
        return new Shelf(
                accelerators.values().stream()
                        .filter(BundledShelf::isCard)
                        .sorted(Comparator.comparing(Accelerator::id))
                        .flatMap(this::cards)
                        .toList(),
                priced(BundledParts.cpus()),
                priced(BundledParts.motherboards()),
                priced(BundledParts.memoryKits()),
                priced(BundledParts.storage()),
                priced(BundledParts.powerSupplies()),
                cooling(),
                CompleteSystems.bundled().stream().flatMap(this::ready).toList(),
                prices.unpriced());
    }

    private static boolean isCard(Accelerator accelerator) {
        return accelerator.kind() == AcceleratorKind.GPU
                && (accelerator.segment() == Segment.CONSUMER || accelerator.segment() == Segment.WORKSTATION);
    }

    private Stream<Priced<Card>> cards(Accelerator accelerator) {
        Optional<Card> card = card(accelerator);
        if (card.isEmpty()) {
            return Stream.empty();
        }
        Stream<ShelfPrices.Price> fresh = prices.of(accelerator).stream();
        Stream<ShelfPrices.Price> second = wanted.used() ? prices.ofUsed(accelerator) : Stream.empty();
        return Stream.concat(fresh, second).map(price -> price.of(card.get()));
    }

    /** Who makes cards. */
    public static Set<String> vendors() {
        return BundledAccelerators.read().stream()
                .filter(BundledShelf::isCard)
                .map(Accelerator::vendor)
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isWanted(Accelerator accelerator) {
        return wanted.vendors().isEmpty() || wanted.vendors().contains(accelerator.vendor());
    }

    private Optional<Card> card(Accelerator accelerator) {
        Accelerator reference = accelerators.get(REFERENCE);
        if (reference != null
                && isWanted(accelerator)
                && SheetSpeed.of(accelerator, 1) instanceof Measured.Known<Double>(Double own)
                && SheetSpeed.of(reference, 1) instanceof Measured.Known<Double>(Double one)
                && accelerator.tdp() instanceof Measured.Known<Power>(Power power)) {
            AcceleratorCard board = boards.get(accelerator.id());
            return Optional.of(new Card(
                    accelerator.id(),
                    accelerator.name(),
                    accelerator.memory().size(),
                    power,
                    own / one,
                    board == null
                            ? Measured.<Length>unknown("no measures of " + accelerator.name())
                            : Measured.known(board.length())));
        }
        return Optional.empty();
    }

    private <T extends Part> List<Priced<T>> priced(List<T> parts) {
        return parts.stream()
                .flatMap(part -> prices.of(part).stream().map(price -> price.of(part)))
                .toList();
    }

    private Map<CoolingKind, Priced<String>> cooling() {
        Map<CoolingKind, Priced<String>> classes = new EnumMap<>(CoolingKind.class);
        BundledParts.cooling()
                .forEach(cooler -> prices.of(cooler)
                        .ifPresent(price -> classes.merge(
                                cooler.cooling(),
                                price.of(cooler.facts().name()),
                                (one, other) -> one.price().compareTo(other.price()) <= 0 ? one : other)));
        return classes;
    }

    private Stream<Priced<Shelf.Ready>> ready(CompleteSystem system) {
        return prices.of(system).stream()
                .flatMap(price -> system.contents().acceleratorChoices().stream()
                        .flatMap(id -> Stream.ofNullable(accelerators.get(id)))
                        .flatMap(accelerator -> card(accelerator).stream())
                        .map(card -> price.of(ReadySystems.of(system, card))));
    }
}
