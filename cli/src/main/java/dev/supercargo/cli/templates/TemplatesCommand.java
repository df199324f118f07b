package dev.supercargo.cli.templates;

import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.questions.Choices;
import dev.supercargo.cli.questions.Question;
import dev.supercargo.cli.questions.Wizard;
import dev.supercargo.cli.terminal.Table;
import dev.supercargo.planning.calendar.Months;
import dev.supercargo.planning.costs.CostQuestion;
import dev.supercargo.planning.templates.Circumstances;
import dev.supercargo.planning.templates.TemplateDocument;
import dev.supercargo.planning.templates.UseTemplate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows templates and fills one in. Needs no platform. */
@NullUnmarked
@Command(
        name = "templates",
        description =
                "Kinds of users with what they need; with a name, a cost question to begin with. On a terminal --ask asks"
                        + " for what no option says. Needs no platform.",
        footer = {
            "",
            "supercargo templates",
            "supercargo templates startup --hours-per-month 300 --output costs.yaml",
            "supercargo templates --ask --output costs.yaml && supercargo costs costs.yaml"
        })
public final class TemplatesCommand implements Callable<Integer> {

    private static final Question<UseTemplate> KIND = new Question<>(
            "--kind",
            "Who is it for?",
            "small-business, research, startup, enterprise or education. See: supercargo templates.",
            "small-business",
            Choices.of(UseTemplate.class));

    private static final Question<Double> HOURS = new Question<>(
            "--hours-per-month",
            "How many hours of the first machine does the work take in a month?",
            "Of one machine that works all the time a month has 730.",
            "200",
            text -> number(text, 10_000_000));

    private static final Question<Months> MONTHS = new Question<>(
            "--months",
            "How many months shall costs be followed?",
            "1 to " + CostQuestion.MONTHS_MAX + ".",
            "36",
            TemplatesCommand::months);

    private static final Question<Measured<Money>> BUDGET = new Question<>(
            "--budget",
            "What may it cost in all, in US dollars?",
            "For everything over all months, or none.",
            "none",
            text -> text.equalsIgnoreCase("none")
                    ? Measured.unknown("no budget is set")
                    : Measured.known(Money.usd(Double.toString(number(text.replaceAll("[$,]", ""), 1e12)))));

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "A template.")
    private String kind;

    @Option(names = "--hours-per-month", paramLabel = "H", description = "Of the first option (200).")
    private String hours;

    @Option(names = "--months", paramLabel = "N", description = "Over which costs are followed (36).")
    private String months;

    @Option(names = "--budget", paramLabel = "USD", description = "Over all months, or none.")
    private String budget;

    @Option(names = "--ask", description = "Ask for what is not said, on a terminal.")
    private boolean ask;

    @Option(names = "--output", paramLabel = "FILE", description = "Write the question there; it must not exist yet.")
    private Path output;

    private final Session session;
    private final InputStream in;

    /** @param in where a person answers */
    public TemplatesCommand(Session session, InputStream in) {
        this.session = session;
        this.in = in;
    }

    @Override
    public Integer call() {
        if (kind == null && !ask) {
            list();
            return ExitCode.OK.number();
        }
        Wizard wizard = new Wizard(
                session.terminal(),
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)),
                ask && session.terminal().interactive());
        String document = TemplateDocument.of(
                wizard.answer(KIND, kind),
                new Circumstances(
                        wizard.answer(HOURS, hours), wizard.answer(MONTHS, months), wizard.answer(BUDGET, budget)));
        if (output == null) {
            session.print(document.stripTrailing());
        } else {
            write(document);
            session.print("Written to " + output + ". Compare with: supercargo costs " + output);
        }
        return ExitCode.OK.number();
    }

    private void list() {
        Table table = new Table("NAME", "FOR", "SIZE", "NEEDS", "THINKS OF", "SUITED BY");
        for (UseTemplate template : UseTemplate.values()) {
            table.row(
                    template.id(),
                    template.title(),
                    template.size().title(),
                    String.join(", ", template.requirements()),
                    String.join(", ", template.considerations()),
                    String.join(", ", template.solutions()));
        }
        table.print(session.terminal());
    }

    private void write(String document) {
        try {
            Files.writeString(output, document, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new Complaint(output + ": there is such a file already. Maybe name another one.");
        } catch (IOException e) {
            throw new Complaint(output + ": it cannot be written. Maybe its directory is not there, or not yours.");
        }
    }

    private static double number(String text, double most) {
        if (!text.matches("\\d{1,12}(\\.\\d{1,6})?") || Double.parseDouble(text) > most) {
            throw new IllegalArgumentException("must be a number from 0 to "
                    + Money.usd(Double.toString(most))
                            .amount()
                            .stripTrailingZeros()
                            .toPlainString() + ", but is '" + text
                    + "'.");
        }
        return Double.parseDouble(text);
    }

    private static Months months(String text) {
        if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > CostQuestion.MONTHS_MAX) {
            throw new IllegalArgumentException(
                    "must be a whole number of 1 to " + CostQuestion.MONTHS_MAX + ", but is '" + text + "'.");
        }
        return new Months(Integer.parseInt(text));
    }
}
