package dev.supercargo.cli.costs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.jobs.TaskFiles;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares what buying, leasing and renting cost. */
@NullUnmarked
@Command(
        name = "costs",
        description =
                "Compare what ways to get work done cost over years: buying new or used, leasing, renting. With every"
                        + " hidden cost, break-even, return and the plan of each year.",
        footer = {
            "",
            "supercargo costs lab.yaml",
            "supercargo costs lab.yaml --option workstation",
            "supercargo costs --accelerator H100-SXM-80GB --hours-per-month 300",
            "supercargo costs --guide"
        })
public final class CostsCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            description = "A cost question, see docs/costs.md, or - for the standard input.")
    private String file;

    @Option(names = "--option", paramLabel = "NAME", description = "One option in full: every term, every year.")
    private String option;

    @ArgGroup(exclusive = false, heading = "Without a file, with the platform's offers:%n")
    private PlatformFlags flags;

    @Option(names = "--guide", description = "The hardware guide's calculations beside the same ones done again.")
    private boolean guide;

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    public CostsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if ((guide ? 1 : 0) + (file == null ? 0 : 1) + (flags == null ? 0 : 1) != 1) {
            throw new Complaint("Name a cost question, or an --accelerator, or ask for --guide, one of them.");
        }
        String body = guide ? session.platform().get("cost-benefits/guide-examples") : answer();
        if (json) {
            session.print(body);
        } else if (guide) {
            guide(Platform.parsed(body));
        } else {
            new CostTables(session).print(Platform.parsed(body), option);
        }
        return ExitCode.OK.number();
    }

    private String answer() {
        if (flags != null) {
            return session.platform().post("cost-benefits", flags.question());
        }
        String name = TaskFiles.name(file);
        return session.platform()
                .post("cost-benefits", "application/yaml", TaskFiles.content(file), refusal -> refusal.about(name));
    }

    private void guide(JsonNode examples) {
        Json.items(examples, "items").forEach(example -> {
            session.print(Json.text(example, "name", "?"));
            Table table = new Table("  FIGURE", ">GUIDE", ">HERE", "WHY IT DIFFERS");
            Json.items(example, "figures")
                    .forEach(figure -> table.row(
                            "  " + Json.text(figure, "what", "?"),
                            Json.text(figure, "guide", Show.UNKNOWN),
                            Json.text(figure, "here", Show.UNKNOWN),
                            Json.text(figure, "why", "")));
            table.print(session.terminal());
            session.print("  " + Json.text(example, "verdict", ""));
            session.print("");
        });
    }
}
