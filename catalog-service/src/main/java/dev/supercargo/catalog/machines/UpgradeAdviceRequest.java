package dev.supercargo.catalog.machines;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import dev.supercargo.catalog.facts.NullableFact;
import dev.supercargo.catalog.requests.RequestCheck;
import dev.supercargo.hardware.upgrades.Component;
import dev.supercargo.hardware.upgrades.Usage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The components of a machine and how they are used. */
@Schema(name = "AskUpgradeAdvice")
record UpgradeAdviceRequest(
        @Schema(required = true) List<UsageRequest> components,
        @JsonAnySetter @Schema(hidden = true) Map<String, Object> unknown) {

    private static final int COMPONENTS_MAX = 100;
    private static final double HOURS_OF_A_WEEK = 168;

    /** One component; what is absent is unknown. */
    @Schema(name = "ComponentUsage")
    record UsageRequest(
            @Schema(required = true, description = "GPU, CPU, MEMORY, STORAGE or MOTHERBOARD")
            Component component,

            LocalDate boughtOn,

            @Schema(description = "Share of the time it works, 0..1")
            Double utilization,

            @Schema(description = "Hours of a week in which its memory is short")
            Double memoryPressureHours) {}

    List<Usage> usages(LocalDate today) {
        RequestCheck check = RequestCheck.ofBody(this)
                .noUnknownKeys(unknown, "components")
                .holds(
                        components != null && !components.isEmpty() && components.size() <= COMPONENTS_MAX,
                        "components",
                        "components must have 1 to " + COMPONENTS_MAX + " entries.");
        check.orThrow();
        for (int index = 0; index < components.size(); index++) {
            String path = "components[" + index + "]";
            UsageRequest usage = components.get(index);
            check.holds(
                    usage != null && usage.component() != null,
                    path + ".component",
                    path + ".component must be one of GPU, CPU, MEMORY, STORAGE, MOTHERBOARD.");
            if (usage != null) {
                check.optionalNumber(usage.utilization(), 0, 1, path + ".utilization")
                        .optionalNumber(usage.memoryPressureHours(), 0, HOURS_OF_A_WEEK, path + ".memoryPressureHours")
                        .holds(
                                usage.boughtOn() == null || !usage.boughtOn().isAfter(today),
                                path + ".boughtOn",
                                path + ".boughtOn lies in the future (" + usage.boughtOn() + ").");
            }
        }
        check.orThrow();
        return components.stream()
                .map(usage -> new Usage(
                        usage.component(),
                        NullableFact.read(usage.boughtOn()),
                        NullableFact.read(usage.utilization()),
                        NullableFact.read(usage.memoryPressureHours())))
                .toList();
    }
}
