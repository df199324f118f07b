package dev.supercargo.catalog.hardware;

import dev.supercargo.catalog.facts.NullableFact;
import dev.supercargo.catalog.requests.AmountText;
import dev.supercargo.catalog.requests.RequestCheck;
import dev.supercargo.hardware.facts.Precision;
import dev.supercargo.hardware.search.Facet;
import dev.supercargo.hardware.search.Figure;
import dev.supercargo.hardware.search.Order;
import dev.supercargo.hardware.search.Query;
import dev.supercargo.hardware.search.Range;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The criteria of a search for hardware. */
class HardwareParameters {

    static final Set<String> NAMES = Set.of(
            "kind",
            "vendor",
            "segment",
            "generation",
            "availability",
            "minMemory",
            "maxMemory",
            "minPower",
            "maxPower",
            "minPrice",
            "maxPrice",
            "minPerformance",
            "precision",
            "q",
            "sort");

    private static final Measured<Precision> ANY_PRECISION = NullableFact.unknown();
    private static final int WORDS_MAX = 8;
    private static final int WORD_LENGTH_MAX = 60;
    private static final int CHOICES_MAX = 50;

    @RestQuery
    @Parameter(
            description = "ACCELERATOR, CPU, MEMORY, STORAGE, MOTHERBOARD, POWER_SUPPLY, COOLING, ENCLOSURE,"
                    + " EDGE_DEVICE or SYSTEM; several may be given")
    List<String> kind;

    @RestQuery
    @Parameter(description = "nvidia, amd, intel, generic …; several may be given")
    List<String> vendor;

    @RestQuery
    @Parameter(description = "CONSUMER, WORKSTATION, DATACENTER, CLOUD or EDGE; several may be given")
    List<String> segment;

    @RestQuery
    @Parameter(description = "Architecture, chipset or interface; several may be given", example = "Hopper")
    List<String> generation;

    @RestQuery
    @Parameter(description = "ANNOUNCED, CURRENT, DISCONTINUED, END_OF_LIFE or unknown; several may be given")
    List<String> availability;

    @RestQuery
    @Parameter(example = "16GB")
    String minMemory;

    @RestQuery
    @Parameter(example = "48GB")
    String maxMemory;

    @RestQuery
    @Parameter(description = "A power supply's least rating", example = "850W")
    String minPower;

    @RestQuery
    @Parameter(example = "300W")
    String maxPower;

    @RestQuery
    @Parameter(example = "200")
    String minPrice;

    @RestQuery
    @Parameter(description = "Budget for one, in US dollars", example = "2000")
    String maxPrice;

    @RestQuery
    @Parameter(description = "Least dense peak in TFLOP/s, of the first precision asked", example = "100")
    String minPerformance;

    @RestQuery
    @Parameter(description = "Precision whose peak must be known; several may be given, the first one orders")
    List<String> precision;

    @RestQuery
    @Parameter(description = "Each must begin a word of id, name, vendor or generation", example = "rtx 40")
    String q;

    @RestQuery
    @Parameter(
            description = "id, memory, bandwidth, performance, power, launched, price, value or efficiency; best first,"
                    + " a leading '-' reverses; unknown values come last")
    String sort;

    /** @throws dev.supercargo.chassis.problem.Problem that names every wrong or contradictory criterion */
    Query toQuery() {
        RequestCheck check = new RequestCheck();
        List<Precision> precisions = precision.stream()
                .map(name -> check.oneOf(Precision.class, name, "precision"))
                .filter(Objects::nonNull)
                .toList();
        boolean reversed = sort != null && sort.startsWith("-");
        Order.By by =
                sort == null ? Order.By.ID : check.oneOf(Order.By.class, reversed ? sort.substring(1) : sort, "sort");
        Measured<Precision> ordering = precisions.isEmpty() ? ANY_PRECISION : Measured.known(precisions.getFirst());
        Query query = new Query(
                choices(check),
                ranges(check),
                new Range(NullableFact.read(minPerformance, text -> tera(check, text)), NullableFact.unknown()),
                precisions,
                words(check),
                new Order(by == null ? Order.By.ID : by, ordering, reversed));
        check.orThrow();
        return query;
    }

    private Map<Facet, Set<String>> choices(RequestCheck check) {
        Map<Facet, Set<String>> choices = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<String> values = switch (facet) {
                case KIND -> kind;
                case VENDOR -> vendor;
                case SEGMENT -> segment;
                case GENERATION -> generation;
                case AVAILABILITY -> availability;
            };
            String name = facet.name().toLowerCase(Locale.ROOT);
            check.holds(
                    values.size() <= CHOICES_MAX,
                    name,
                    name + " may be given " + CHOICES_MAX + " times at most, but is " + values.size() + " times.");
            values.forEach(value -> check.text(value, name));
            if (!values.isEmpty()) {
                choices.put(facet, new HashSet<>(values));
            }
        }
        kind.forEach(value -> check.oneOf(dev.supercargo.hardware.parts.PartKind.class, value, "kind"));
        segment.forEach(value -> check.oneOf(dev.supercargo.hardware.accelerators.Segment.class, value, "segment"));
        return choices;
    }

    private Map<Figure, Range> ranges(RequestCheck check) {
        Map<Figure, Range> ranges = new EnumMap<>(Figure.class);
        ranges.put(Figure.MEMORY, range(check, "Memory", minMemory, maxMemory, AmountText::memory, Memory::bytes));
        ranges.put(Figure.POWER, range(check, "Power", minPower, maxPower, AmountText::power, Power::watts));
        ranges.put(
                Figure.PRICE,
                range(check, "Price", minPrice, maxPrice, AmountText::dollars, HardwareParameters::dollars));
        return ranges;
    }

    private interface Reader<T> {
        T read(RequestCheck check, String text, String path);
    }

    private static <T> Range range(
            RequestCheck check, String what, String least, String most, Reader<T> reader, ToDoubleFunction<T> unit) {
        Range range = new Range(
                NullableFact.read(least, text -> number(reader.read(check, text, "min" + what), unit)),
                NullableFact.read(most, text -> number(reader.read(check, text, "max" + what), unit)));
        check.holds(
                !range.isEmpty(),
                "min" + what,
                "min" + what + " (" + least + ") is above max" + what + " (" + most + "), so nothing can meet both.");
        return range;
    }

    private static <T> double number(T amount, ToDoubleFunction<T> unit) {
        return amount == null ? 0 : unit.applyAsDouble(amount);
    }

    private static double dollars(Money money) {
        return money.amount().doubleValue();
    }

    private static double tera(RequestCheck check, String text) {
        boolean ok = text.matches("\\d{1,9}(\\.\\d{1,6})?");
        check.holds(ok, "minPerformance", "minPerformance must be a number of TFLOP/s. Maybe 100.");
        return ok ? Double.parseDouble(text) * 1e12 : 0;
    }

    private List<String> words(RequestCheck check) {
        if (q == null || q.isBlank()) {
            return List.of();
        }
        Set<String> words = Arrays.stream(q.toLowerCase(Locale.ROOT).split("[\\s\\p{Cntrl}]+", -1))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        check.holds(
                words.size() <= WORDS_MAX, "q", "q may have " + WORDS_MAX + " words, but has " + words.size() + ".");
        check.holds(
                words.stream().allMatch(word -> word.length() <= WORD_LENGTH_MAX),
                "q",
                "a word of q may have " + WORD_LENGTH_MAX + " characters.");
        return List.copyOf(words);
    }
}
