package dev.supercargo.cli.projects;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.bundled.AcceleratorOption;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.contracts.ContractJson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Plans a project. */
@NullUnmarked
@Command(name = "plan", description = "Plan a project.")
final class PlanCommand implements Callable<Integer> {

    @Parameters(paramLabel = "NAME", description = "What people call it.")
    private String name;

    @Option(names = "--team", required = true, paramLabel = "NAME", description = "Whose project it is.")
    private String team;

    @Option(
            names = "--accelerator",
            required = true,
            paramLabel = "NAME",
            converter = AcceleratorOption.class,
            description = "Its id or words of it: H100-SXM-80GB.")
    private String accelerator;

    @Option(
            names = "--accelerators",
            required = true,
            paramLabel = "N",
            description = "In every hour of its first day.")
    private BigDecimal accelerators;

    @Option(names = "--from", required = true, paramLabel = "DAY", description = "Its first day, such as 2027-03-01.")
    private LocalDate from;

    @Option(names = "--until", paramLabel = "DAY", description = "Its first day without.")
    private LocalDate until;

    @Option(names = "--weeks", paramLabel = "N", description = "How long, instead of --until.")
    private Integer weeks;

    @Option(names = "--probability", paramLabel = "PERCENT", description = "That it comes; 100.")
    private BigDecimal probability;

    @Option(names = "--growth", paramLabel = "PERCENT", description = "Of its accelerators a year; 0.")
    private BigDecimal growth;

    private final Session session;

    PlanCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if ((until == null) == (weeks == null)) {
            throw new Complaint("Give --until DAY or --weeks N, one of them.");
        }
        ObjectNode project = ContractJson.mapper()
                .createObjectNode()
                .put("team", team)
                .put("name", name)
                .put("accelerator", accelerator)
                .put("accelerators", accelerators)
                .put("from", from.toString())
                .put("until", (until == null ? from.plusWeeks(weeks) : until).toString());
        if (probability != null) {
            project.put("probabilityPercent", probability);
        }
        if (growth != null) {
            project.put("growthPercent", growth);
        }
        session.print(Json.text(Platform.parsed(session.platform().post("projects", project.toString())), "id", "?"));
        return ExitCode.OK.number();
    }
}
