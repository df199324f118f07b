package dev.supercargo.cli.templates;

import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import dev.supercargo.planning.templates.ProjectSize;
import dev.supercargo.planning.templates.ScalingTrigger;
import dev.supercargo.planning.templates.SizeAdvice;
import dev.supercargo.planning.templates.Standing;
import dev.supercargo.planning.templates.Standing.Count;
import dev.supercargo.planning.templates.Standing.Trait;
import dev.supercargo.planning.templates.YearShares;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says which size suits a project. Needs no platform. */
@NullUnmarked
@Command(
        name = "project-size",
        description =
                "The size of a project by what is spent and where it stands, what makes it outgrow that, and how the guide"
                        + " divides the budget of three years. Needs no platform.",
        footer = {"", "supercargo project-size --spent 2500 --data 40 --projects 3 --trait production"})
public final class ProjectSizeCommand implements Callable<Integer> {

    private static final int YEARS = 3;

    @Option(names = "--spent", paramLabel = "USD", required = true, description = "On machines.")
    private BigDecimal spent;

    @Option(names = "--data", paramLabel = "GB", defaultValue = "0", description = "The largest data set.")
    private double data;

    @Option(names = "--projects", paramLabel = "N", defaultValue = "1", description = "At the same time (1).")
    private long projects;

    @Option(names = "--clients", paramLabel = "N", defaultValue = "0", description = "Served (0).")
    private long clients;

    @Option(names = "--requests", paramLabel = "N", defaultValue = "0", description = "Of a day (0).")
    private long requests;

    @Option(names = "--trait", paramLabel = "TRAIT", description = "May be repeated: ${COMPLETION-CANDIDATES}.")
    private Set<Trait> traits = EnumSet.noneOf(Trait.class);

    private final Session session;

    public ProjectSizeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (spent.signum() < 0 || !(data >= 0) || projects < 0 || clients < 0 || requests < 0) {
            throw new Complaint("No figure may be below 0.");
        }
        Money budget = Money.usd(spent);
        SizeAdvice advice = SizeAdvice.of(
                ProjectSize.ofBudget(budget),
                new Standing(Memory.ofGb(data), new Count(projects), new Count(clients), new Count(requests), traits));
        session.print(
                advice.advised() == advice.now()
                        ? "It is a " + advice.now().title() + "; "
                                + (advice.reasons().isEmpty()
                                        ? "nothing says it outgrew that."
                                        : "it outgrew that and grows by machines: " + reasons(advice) + ".")
                        : "It is a " + advice.now().title() + " by what is spent, and outgrew that: " + reasons(advice)
                                + ".");
        session.print("");
        sizes(advice);
        session.print("");
        years(budget);
        return ExitCode.OK.number();
    }

    private static String reasons(SizeAdvice advice) {
        return advice.reasons().stream().map(ScalingTrigger::words).collect(Collectors.joining(", "));
    }

    private void sizes(SizeAdvice advice) {
        Table table = new Table("", "SIZE", "ACCELERATORS", ">MEMORY FROM", ">STORAGE FROM", ">BUDGET");
        for (ProjectSize size : ProjectSize.values()) {
            table.row(
                    size == advice.advised() ? "advised" : size == advice.now() ? "now" : "",
                    size.title(),
                    size.accelerators(),
                    Show.gibibytes(size.memory().bytes()),
                    Math.round(size.storage().gb() / 1000) + " TB",
                    Show.money(size.budget().low().amount()) + " to "
                            + Show.money(size.budget().high().amount()));
        }
        table.print(session.terminal());
    }

    private void years(Money budget) {
        Table table = new Table(">YEAR", "FIRST", ">OF " + Show.money(budget.amount()), "THEN", ">OF IT");
        for (int year = 1; year <= YEARS; year++) {
            YearShares shares = YearShares.of(year);
            table.row(
                    Integer.toString(year),
                    shares.first(),
                    Show.money(shares.firstOf(budget).amount()),
                    shares.other(),
                    Show.money(shares.otherOf(budget).amount()));
        }
        table.print(session.terminal());
    }
}
