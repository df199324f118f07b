package dev.supercargo.cli.costs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.contracts.ContractJson;
import java.math.BigDecimal;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Option;

/** A cost question whose options are the platform's to tell. */
@NullUnmarked
final class PlatformFlags {

    @Option(
            names = "--accelerator",
            required = true,
            paramLabel = "NAME",
            description = "Buy it, or rent it by the cheapest offers; its id or words of it: H100-SXM-80GB.")
    private String accelerator;

    @Option(
            names = "--hours-per-month",
            required = true,
            paramLabel = "HOURS",
            description = "How long they work in a month.")
    private BigDecimal hours;

    @Option(names = "--accelerators", paramLabel = "N", description = "How many work together; 1.")
    private Integer accelerators;

    @Option(names = "--months", paramLabel = "N", description = "1 to 120; 36.")
    private Integer months;

    @Option(names = "--provider", paramLabel = "NAME", description = "Only its offers.")
    private String provider;

    @Option(names = "--region", paramLabel = "NAME", description = "Only offers there.")
    private String region;

    /** As JSON. */
    String question() {
        ObjectNode question = ContractJson.mapper().createObjectNode();
        question.put("name", accelerator);
        if (months != null) {
            question.put("months", months);
        }
        question.putObject("workload").put("hours_per_month", hours);
        ObjectNode platform = question.putObject("platform").put("accelerator", accelerator);
        if (accelerators != null) {
            platform.put("accelerators", accelerators);
        }
        if (provider != null) {
            platform.put("provider", provider);
        }
        if (region != null) {
            platform.put("region", region);
        }
        return question.toString();
    }
}
