package dev.supercargo.cli.roadmaps;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.cli.bundled.AcceleratorOption;
import dev.supercargo.contracts.ContractJson;
import java.math.BigDecimal;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Option;

/** A roadmap question as flags; what they leave out is the platform's to tell. */
@NullUnmarked
final class QuestionFlags {

    @Option(names = "--team", paramLabel = "NAME", description = "Whose demand; everybody's, or your only team's.")
    private String team;

    @Option(
            names = "--accelerator",
            paramLabel = "NAME",
            converter = AcceleratorOption.class,
            description = "What to plan for; the accelerator that was wanted most lately.")
    private String accelerator;

    @Option(names = "--months", paramLabel = "N", description = "1 to 36; 12.")
    private Integer months;

    @Option(
            names = "--service-level",
            paramLabel = "PERCENT",
            description = "Of a month's hours, those whose demand is met in full; 95.")
    private BigDecimal serviceLevel;

    @Option(names = "--growth", paramLabel = "PERCENT", description = "A year, on top of what history says; 0.")
    private BigDecimal growth;

    @Option(
            names = "--assume",
            paramLabel = "ACCELERATORS",
            description = "To plan for while there are less than six days of history.")
    private BigDecimal assumed;

    /** As JSON. */
    String question() {
        ObjectNode question = ContractJson.mapper().createObjectNode();
        if (team != null) {
            question.put("team", team);
        }
        if (accelerator != null) {
            question.put("accelerator", accelerator);
        }
        if (months != null) {
            question.put("months", months);
        }
        if (serviceLevel != null) {
            question.put("service_level_percent", serviceLevel);
        }
        if (growth != null) {
            question.withObject("/demand").put("growth_percent", growth);
        }
        if (assumed != null) {
            question.withObject("/demand").put("assumed", assumed);
        }
        return question.toString();
    }
}
