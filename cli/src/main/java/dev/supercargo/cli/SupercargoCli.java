package dev.supercargo.cli;

import dev.supercargo.cli.advise.AdviseCommand;
import dev.supercargo.cli.alerts.AlertsCommand;
import dev.supercargo.cli.assess.AssessCommand;
import dev.supercargo.cli.bench.BenchCommand;
import dev.supercargo.cli.budgets.BudgetCommand;
import dev.supercargo.cli.calendars.CalendarsCommand;
import dev.supercargo.cli.clusters.ClustersCommand;
import dev.supercargo.cli.clusters.PoliciesCommand;
import dev.supercargo.cli.clusters.PoolsCommand;
import dev.supercargo.cli.costs.CostsCommand;
import dev.supercargo.cli.decisions.ExplainCommand;
import dev.supercargo.cli.edge.DeployCommand;
import dev.supercargo.cli.edge.DeploymentsCommand;
import dev.supercargo.cli.edge.UndeployCommand;
import dev.supercargo.cli.facts.HardwareCommand;
import dev.supercargo.cli.facts.OffersCommand;
import dev.supercargo.cli.forecasts.ForecastCommand;
import dev.supercargo.cli.forecasts.GapsCommand;
import dev.supercargo.cli.imports.ImportCommand;
import dev.supercargo.cli.jobs.CancelCommand;
import dev.supercargo.cli.jobs.JobCommand;
import dev.supercargo.cli.jobs.JobsCommand;
import dev.supercargo.cli.jobs.LogsCommand;
import dev.supercargo.cli.jobs.PriorityCommand;
import dev.supercargo.cli.jobs.ResumeCommand;
import dev.supercargo.cli.jobs.RetryCommand;
import dev.supercargo.cli.jobs.SubmitCommand;
import dev.supercargo.cli.jobs.SuspendCommand;
import dev.supercargo.cli.jobs.UtilisationCommand;
import dev.supercargo.cli.models.ModelsCommand;
import dev.supercargo.cli.optimise.OptimiseCommand;
import dev.supercargo.cli.owning.CommitmentsCommand;
import dev.supercargo.cli.owning.FreeTiersCommand;
import dev.supercargo.cli.owning.OwnershipCommand;
import dev.supercargo.cli.owning.ProcurementCommand;
import dev.supercargo.cli.owning.TransferCommand;
import dev.supercargo.cli.performance.PerformanceCommand;
import dev.supercargo.cli.platform.Unreachable;
import dev.supercargo.cli.predictions.PredictCommand;
import dev.supercargo.cli.projects.ProjectsCommand;
import dev.supercargo.cli.reports.ReportCommand;
import dev.supercargo.cli.roadmaps.RoadmapCommand;
import dev.supercargo.cli.savings.SavingsCommand;
import dev.supercargo.cli.savings.SharesCommand;
import dev.supercargo.cli.scenarios.ScenariosCommand;
import dev.supercargo.cli.scenarios.WhatIfCommand;
import dev.supercargo.cli.templates.ProjectSizeCommand;
import dev.supercargo.cli.templates.TemplatesCommand;
import dev.supercargo.cli.terminal.Terminal;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code supercargo}. */
@Command(
        name = "supercargo",
        description = "Runs ML training jobs on the cheapest infrastructure that still finishes on time and within"
                + " budget.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 done, 1 a job waited for did not succeed, 2 wrong input, 3 the platform is not there,"
                    + " 4 the platform is in trouble.",
            "Environment: SUPERCARGO_URL (http://127.0.0.1:8080), SUPERCARGO_TOKEN (bearer token), NO_COLOR."
        })
public final class SupercargoCli {

    private SupercargoCli() {}

    public static void main(String[] arguments) {
        Terminal terminal = Terminal.ofProcess();
        int status = run(terminal, System.getenv(), arguments);
        terminal.out().flush();
        System.exit(status);
    }

    /** Runs one command against the platform that {@code environment} names and returns its exit code. */
    public static int run(Terminal terminal, Map<String, String> environment, String... arguments) {
        return line(terminal, environment).execute(arguments);
    }

    /** All commands. */
    static CommandLine line(Terminal terminal, Map<String, String> environment) {
        Session session = Session.of(terminal, environment);
        CommandLine line = new CommandLine(new SupercargoCli());
        line.addSubcommand(new SubmitCommand(session))
                .addSubcommand(new JobsCommand(session))
                .addSubcommand(new JobCommand(session))
                .addSubcommand(new ExplainCommand(session))
                .addSubcommand(new CancelCommand(session))
                .addSubcommand(new SuspendCommand(session))
                .addSubcommand(new ResumeCommand(session))
                .addSubcommand(new RetryCommand(session))
                .addSubcommand(new PriorityCommand(session))
                .addSubcommand(new LogsCommand(session))
                .addSubcommand(new UtilisationCommand(session))
                .addSubcommand(new PredictCommand(session))
                .addSubcommand(new DeployCommand(session))
                .addSubcommand(new DeploymentsCommand(session))
                .addSubcommand(new UndeployCommand(session))
                .addSubcommand(OffersCommand.line(session))
                .addSubcommand("import-prices", new ImportCommand(session))
                .addSubcommand(new HardwareCommand(session))
                .addSubcommand(ModelsCommand.line(session))
                .addSubcommand(new AssessCommand(session))
                .addSubcommand(new AdviseCommand(session, System.in))
                .addSubcommand(BudgetCommand.line(session))
                .addSubcommand(new OwnershipCommand(session))
                .addSubcommand(CommitmentsCommand.line(session))
                .addSubcommand(ProcurementCommand.line(session))
                .addSubcommand(new TransferCommand(session))
                .addSubcommand(new FreeTiersCommand(session))
                .addSubcommand(new SavingsCommand(session))
                .addSubcommand(new SharesCommand(session))
                .addSubcommand(new ForecastCommand(session))
                .addSubcommand(CalendarsCommand.line(session))
                .addSubcommand(new RoadmapCommand(session))
                .addSubcommand(new GapsCommand(session))
                .addSubcommand(new PerformanceCommand(session))
                .addSubcommand(ProjectsCommand.line(session))
                .addSubcommand(ReportCommand.line(session))
                .addSubcommand(AlertsCommand.line(session))
                .addSubcommand(new CostsCommand(session))
                .addSubcommand(new OptimiseCommand(session))
                .addSubcommand(new WhatIfCommand(session))
                .addSubcommand(new ScenariosCommand(session))
                .addSubcommand(new TemplatesCommand(session, System.in))
                .addSubcommand(new ProjectSizeCommand(session))
                .addSubcommand(new ClustersCommand(session))
                .addSubcommand(new PoolsCommand(session))
                .addSubcommand(new PoliciesCommand(session))
                .addSubcommand(BenchCommand.line(session));
        line.setOut(terminal.writer())
                .setErr(terminal.errorWriter())
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        terminal.colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(terminal, failure));
        addHelp(line);
        return line;
    }

    private static void addHelp(CommandLine line) {
        line.getCommandSpec().mixinStandardHelpOptions(true);
        line.getSubcommands().values().forEach(SupercargoCli::addHelp);
    }

    /** What to report; a stack trace would tell a user nothing more. */
    private static String defect(Exception failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return "A defect of this command: " + failure + (trace.length == 0 ? "" : " (at " + trace[0] + ")")
                + ". Please report it with this line.";
    }

    private static int failed(Terminal terminal, Exception failure) {
        ExitCode code = ExitCode.of(failure);
        terminal.out().flush();
        terminal.err().println(code == ExitCode.INTERNAL ? defect(failure) : failure.getMessage());
        if (failure instanceof Unreachable) {
            terminal.err().println("Maybe start it with ./supercargo up, or set SUPERCARGO_URL to where it runs.");
        }
        terminal.err().flush();
        return code.number();
    }
}
