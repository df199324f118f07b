package dev.supercargo.planning.optimise;

import dev.supercargo.hardware.accelerators.Accelerator;
import dev.supercargo.hardware.accelerators.AcceleratorKind;
import dev.supercargo.hardware.accelerators.BundledAccelerators;
import dev.supercargo.hardware.accelerators.Segment;
import dev.supercargo.hardware.facts.Availability;
import dev.supercargo.hardware.facts.Length;
import dev.supercargo.hardware.facts.Lifecycle;
import dev.supercargo.hardware.parts.AcceleratorCard;
import dev.supercargo.hardware.parts.BundledMarket;
import dev.supercargo.hardware.parts.BundledParts;
import dev.supercargo.hardware.parts.CompleteSystem;
import dev.supercargo.hardware.parts.CompleteSystems;
import dev.supercargo.hardware.parts.Cooling.CoolingKind;
import dev.supercargo.hardware.parts.Cpu;
import dev.supercargo.hardware.parts.NewPrices;
import dev.supercargo.hardware.parts.Part;
import dev.supercargo.hardware.parts.PartPrice;
import dev.supercargo.hardware.parts.PartPrice.Condition;
import dev.supercargo.hardware.parts.PartPrice.PriceKind;
import dev.supercargo.hardware.parts.PriceRange;
import dev.supercargo.planning.speed.SheetSpeed;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shelf that the product's own tables of hardware fill, with prices of the asker before those of the tables. */
public final class BundledShelf {

    /** The accelerator whose speed is 1. */
    public static final String REFERENCE = "nvidia-rtx-3060-12gb";

    /** What came out longer ago and has a list price only is no longer sold. */
    private static final int YEARS_SOLD = 4;

    private static final Pattern CAPACITY = Pattern.compile("(\\d+(?:\\.\\d+)?) (TB|GB)");
    private static final double GB_OF_TB = 1000;

    private final Map<String, Money> stated;
    private final Wanted wanted;
    private final YearMonth soldSince;
    private final NewPrices newPrices = new NewPrices(BundledMarket.prices());
    private final Map<String, Accelerator> accelerators = BundledAccelerators.read().stream()
            .collect(Collectors.toUnmodifiableMap(Accelerator::id, Function.identity()));
    private final Map<String, AcceleratorCard> boards = BundledMarket.cards().stream()
            .collect(Collectors.toUnmodifiableMap(AcceleratorCard::acceleratorId, Function.identity()));
    private final List<String> unpriced = new ArrayList<>();

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
        this.stated = Map.copyOf(stated);
        this.wanted = wanted;
        this.soldSince = YearMonth.from(today).minusYears(YEARS_SOLD);
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
                unpriced);
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
        Stream<Priced<Card>> fresh =
                price(accelerator.id(), newPrices.ofNew(accelerator), accelerator.launched()).stream()
                        .map(price -> new Priced<>(card.get(), price.money(), price.note()));
        Stream<Priced<Card>> second = wanted.used()
                ? BundledMarket.prices().stream()
                        .filter(price -> price.partId().equals(accelerator.id()) && price.condition() != Condition.NEW)
                        .map(price -> new Priced<>(card.get(), middle(price.range()), note(price)))
                : Stream.empty();
        return Stream.concat(fresh, second);
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
                .flatMap(part ->
                        price(
                                        part.id(),
                                        newPrices.ofNew(part.id()),
                                        launched(part.facts().lifecycle()))
                                .stream()
                                .map(price -> new Priced<>(part, price.money(), price.note())))
                .toList();
    }

    private static Measured<YearMonth> launched(Lifecycle lifecycle) {
        return lifecycle.availability().equals(Measured.known(Availability.DISCONTINUED))
                        || lifecycle.availability().equals(Measured.known(Availability.END_OF_LIFE))
                ? Measured.known(YearMonth.of(1970, 1))
                : lifecycle.launched();
    }

    private record Price(Money money, String note) {}

    private Optional<Price> price(String id, Measured<PartPrice> listed, Measured<YearMonth> launched) {
        Money own = stated.get(id);
        if (own != null) {
            return Optional.of(new Price(own, "as stated"));
        }
        if (!(listed instanceof Measured.Known<PartPrice>(PartPrice price))) {
            unpriced.add(id);
            return Optional.empty();
        }
        boolean sold = price.kind() != PriceKind.LAUNCH_LIST
                || launched instanceof Measured.Known<YearMonth>(YearMonth month) && !month.isBefore(soldSince);
        return sold ? Optional.of(new Price(middle(price.range()), note(price))) : Optional.empty();
    }

    private Map<CoolingKind, Priced<String>> cooling() {
        Map<CoolingKind, Priced<String>> classes = new EnumMap<>(CoolingKind.class);
        BundledParts.cooling()
                .forEach(cooler -> price(
                                cooler.id(),
                                newPrices.ofNew(cooler.id()),
                                launched(cooler.facts().lifecycle()))
                        .ifPresent(price -> classes.merge(
                                cooler.cooling(),
                                new Priced<>(cooler.facts().name(), price.money(), price.note()),
                                (one, other) -> one.price().compareTo(other.price()) <= 0 ? one : other)));
        return classes;
    }

    private Stream<Priced<Shelf.Ready>> ready(CompleteSystem system) {
        Optional<Price> price = Optional.ofNullable(stated.get(system.id()))
                .map(own -> new Price(own, "as stated"))
                .or(() -> system.budget() instanceof Measured.Known<PriceRange>(PriceRange range)
                        ? Optional.of(new Price(
                                middle(range), system.facts().provenance().source()))
                        : Optional.empty());
        if (price.isEmpty()) {
            unpriced.add(system.id());
        }
        return price.stream()
                .flatMap(known -> system.contents().acceleratorChoices().stream()
                        .flatMap(id -> Stream.ofNullable(accelerators.get(id)))
                        .flatMap(accelerator -> card(accelerator).stream())
                        .map(card -> new Priced<>(
                                new Shelf.Ready(
                                        system.facts().name(),
                                        card,
                                        system.contents().accelerators(),
                                        system.power(),
                                        cores(system),
                                        system.contents().memory(),
                                        capacity(system.contents().storage())),
                                known.money(),
                                known.note())));
    }

    /** The fewest of its processor choices. */
    private static Measured<Integer> cores(CompleteSystem system) {
        return BundledParts.cpus().stream()
                .filter(cpu -> system.contents().cpuChoices().contains(cpu.id()))
                .map(Cpu::cores)
                .map(Cpu.Cores::total)
                .min(Integer::compare)
                .map(Measured::known)
                .orElseGet(() ->
                        Measured.unknown("the processor of " + system.facts().name() + " is not in the catalog"));
    }

    /** {@code 1 TB NVMe SSD + 2 TB HDD} are 3 TB. */
    static Measured<Memory> capacity(String storage) {
        List<MatchResult> found = CAPACITY.matcher(storage).results().toList();
        return found.isEmpty()
                ? Measured.unknown("the capacity of '" + storage + "' is not stated")
                : Measured.known(Memory.ofGb(found.stream()
                        .mapToDouble(one ->
                                Double.parseDouble(one.group(1)) * (one.group(2).equals("TB") ? GB_OF_TB : 1))
                        .sum()));
    }

    private static Money middle(PriceRange range) {
        return range.low().plus(range.high()).timesEstimate(0.5);
    }

    private static String note(PartPrice price) {
        return String.format(
                Locale.ROOT,
                "%s, %s, %s",
                price.condition().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                price.provenance().source(),
                price.provenance().asOf());
    }
}
