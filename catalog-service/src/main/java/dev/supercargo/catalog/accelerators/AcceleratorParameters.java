package dev.supercargo.catalog.accelerators;

import dev.supercargo.catalog.facts.NullableFact;
import dev.supercargo.catalog.requests.AmountText;
import dev.supercargo.catalog.requests.RequestCheck;
import dev.supercargo.catalog.requests.SearchText;
import dev.supercargo.hardware.accelerators.AcceleratorKind;
import dev.supercargo.hardware.accelerators.Segment;
import dev.supercargo.hardware.facts.Precision;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The query parameters of the accelerator list. */
class AcceleratorParameters {

    static final Set<String> NAMES = Set.of(
            "vendor",
            "kind",
            "segment",
            "architecture",
            "minMemory",
            "maxPower",
            "maxPrice",
            "precision",
            "q",
            "sort",
            "limit",
            "cursor");

    @RestQuery
    @Parameter(description = "nvidia, amd, google, aws, intel; several may be given")
    List<String> vendor;

    @RestQuery
    @Parameter(description = "GPU, TPU, NPU or CPU; several may be given")
    List<String> kind;

    @RestQuery
    @Parameter(description = "CONSUMER, WORKSTATION, DATACENTER, CLOUD or EDGE; several may be given")
    List<String> segment;

    @RestQuery
    @Parameter(description = "Generation", example = "Hopper")
    String architecture;

    @RestQuery
    @Parameter(description = "Least memory of one device, with its unit", example = "40GB")
    String minMemory;

    @RestQuery
    @Parameter(description = "Highest thermal design power of one device", example = "300W")
    String maxPower;

    @RestQuery
    @Parameter(description = "Highest launch price of one device in US dollars", example = "2000")
    String maxPrice;

    @RestQuery
    @Parameter(description = "Precision whose peak must be known; several may be given, the first one sorts")
    List<String> precision;

    @RestQuery
    @Parameter(description = "Words that id, name or architecture must contain", example = "h100 sxm")
    String q;

    @RestQuery
    @Parameter(
            description =
                    "id, memory, bandwidth, performance, power, launched, price, value or efficiency; best first, "
                            + "a leading '-' reverses; unknown values come last")
    String sort;

    AcceleratorQuery toQuery() {
        RequestCheck check = new RequestCheck();
        boolean reversed = sort != null && sort.startsWith("-");
        AcceleratorSort order = sort == null
                ? AcceleratorSort.ID
                : check.oneOf(AcceleratorSort.class, reversed ? sort.substring(1) : sort, "sort");
        AcceleratorQuery query = new AcceleratorQuery(
                vendor.stream().map(AcceleratorParameters::lowerCase).collect(Collectors.toUnmodifiableSet()),
                choices(check, AcceleratorKind.class, kind, "kind"),
                choices(check, Segment.class, segment, "segment"),
                NullableFact.read(architecture, AcceleratorParameters::lowerCase),
                NullableFact.read(minMemory, text -> AmountText.memory(check, text, "minMemory")),
                NullableFact.read(maxPower, text -> AmountText.power(check, text, "maxPower")),
                NullableFact.read(maxPrice, text -> AmountText.dollars(check, text, "maxPrice")),
                precisions(check),
                SearchText.patterns(q),
                order,
                reversed);
        check.orThrow();
        return query;
    }

    private List<Precision> precisions(RequestCheck check) {
        return precision.stream()
                .map(name -> check.oneOf(Precision.class, name, "precision"))
                .filter(Objects::nonNull)
                .toList();
    }

    private static <E extends Enum<E>> Set<E> choices(
            RequestCheck check, Class<E> type, List<String> names, String path) {
        Set<E> chosen = EnumSet.noneOf(type);
        for (String name : names) {
            E choice = check.oneOf(type, name, path);
            if (choice != null) {
                chosen.add(choice);
            }
        }
        return chosen;
    }

    private static String lowerCase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
