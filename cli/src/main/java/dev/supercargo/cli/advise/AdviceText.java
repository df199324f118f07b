package dev.supercargo.cli.advise;

import dev.supercargo.advice.guide.RuleApplied;
import dev.supercargo.advice.options.Advice;
import dev.supercargo.advice.options.Answers;
import dev.supercargo.advice.options.Option;
import dev.supercargo.cli.terminal.Paint;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import dev.supercargo.cli.terminal.Terminal;
import dev.supercargo.quantities.Measured;
import java.time.Duration;
import java.util.Locale;

/** Advice on a terminal. */
final class AdviceText {

    private final Terminal terminal;

    AdviceText(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(Advice advice, Answers answers) {
        advice.verdict().forEach(sentence -> line(terminal.paint(Paint.HEADING, sentence)));
        line("");
        Table table = new Table(
                ">#",
                "WAY",
                ">UPFRONT",
                ">A MONTH",
                ">" + answers.use().months() + " MONTHS",
                ">BREAK-EVEN",
                ">HOURS",
                ">RUN");
        int place = 1;
        for (Advice.Ranked ranked : advice.ranked()) {
            Option option = ranked.option();
            table.row(
                    Integer.toString(place++),
                    Show.word(option.kind().name()),
                    Show.money(option.cost().upfront().amount()),
                    Show.money(option.cost().monthly().amount()),
                    Show.money(option.cost().total().amount()),
                    option.breakEven() instanceof Measured.Known<Integer>(Integer month)
                            ? "month " + month
                            : Show.UNKNOWN,
                    String.format(Locale.ROOT, "%.0f", option.hours()),
                    option.run() instanceof Measured.Known<Duration>(Duration run) ? Show.duration(run) : Show.UNKNOWN);
            if (!option.isPossible()) {
                table.paint(Paint.QUIET);
            }
        }
        table.print(terminal);
        line("HOURS: of a month that its machines run. RUN: " + answers.model().name()
                + " for the engine's reference work. BREAK-EVEN: against renting.");
        place = 1;
        for (Advice.Ranked ranked : advice.ranked()) {
            option(place++, ranked);
        }
        heading("The guide's rules");
        for (RuleApplied rule : advice.rules()) {
            line("  " + rule.name() + ": " + rule.says() + " (" + rule.source() + ")");
        }
        heading("Assumptions");
        advice.assumptions().forEach(sentence -> line("  " + sentence));
    }

    private void option(int place, Advice.Ranked ranked) {
        Option option = ranked.option();
        heading(place + ". " + option.name());
        line("  " + ranked.reason());
        if (!option.purchases().isEmpty()) {
            line("  To buy: " + String.join("; ", option.purchases()) + ".");
        }
        option.notes().forEach(note -> line("  " + note));
        line("  Prices: " + String.join("; ", option.sources()) + ".");
    }

    private void heading(String text) {
        line("");
        line(terminal.paint(Paint.HEADING, text));
    }

    private void line(String text) {
        terminal.out().println(text);
    }
}
