package dev.supercargo.cli.assess;

import dev.supercargo.advice.assessment.Assessment;
import dev.supercargo.advice.machine.Machine;
import dev.supercargo.advice.readiness.ComponentScore;
import dev.supercargo.advice.readiness.Readiness;
import dev.supercargo.advice.training.TrainingOutlook;
import dev.supercargo.advice.upgrades.Upgrade;
import dev.supercargo.cli.terminal.Paint;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import dev.supercargo.cli.terminal.Terminal;
import dev.supercargo.engine.workload.ModelProfile;
import java.util.List;
import java.util.Locale;

/** An assessment on a terminal. */
final class AssessmentText {

    private final Terminal terminal;
    private final ModelProfile reference;

    AssessmentText(Terminal terminal, ModelProfile reference) {
        this.terminal = terminal;
        this.reference = reference;
    }

    void print(Assessment assessment, List<TrainingOutlook> shown) {
        Readiness readiness = assessment.readiness();
        line(terminal.paint(
                Paint.HEADING,
                "AI readiness of " + assessment.machine().name() + ": " + readiness.score() + " of 100"));
        line(readiness.grade().meaning());
        components(readiness);
        line("Bottleneck: " + readiness.bottleneck().component().label() + ", "
                + String.format(Locale.ROOT, "%.0f", readiness.bottleneck().lost()) + " points are lost on it.");
        heading("The machine");
        MachineFacts.of(assessment.machine())
                .forEach((name, text) -> line(String.format(Locale.ROOT, "%-17s %s", name, text)));
        heading("What it can train");
        outlooks(assessment.machine(), shown);
        heading("Upgrades");
        upgrades(assessment);
        heading("Power, heat, age");
        line(assessment.power().verdict());
        line("Cooling for its load: "
                + Show.word(assessment.power().cooling().name()).replace('-', ' ') + ".");
        assessment.heat().forEach(this::line);
        assessment.life().forEach(this::line);
        if (!assessment.machine().remarks().isEmpty()) {
            heading("Remarks");
            assessment.machine().remarks().forEach(this::line);
        }
        line("");
        line(terminal.paint(
                Paint.QUIET,
                "Facts: those bundled with this command, the newest of " + assessment.factsAsOf()
                        + ". Times: P50 of the engine; docs/assess.md explains the score."));
    }

    private void components(Readiness readiness) {
        Table table = new Table("COMPONENT", ">POINTS", ">OF", "WHY");
        for (ComponentScore score : readiness.components()) {
            table.row(
                    score.component().label(),
                    String.format(Locale.ROOT, "%.0f", score.points()),
                    Integer.toString(score.component().points()),
                    score.reason());
        }
        table.print(terminal);
    }

    private void outlooks(Machine machine, List<TrainingOutlook> shown) {
        Table table = new Table("MODEL", ">NEEDS", ">TIME", "RANGE", "FOR", "FITS");
        for (TrainingOutlook outlook : shown) {
            table.row(
                    outlook.model().name(),
                    Words.need(outlook.fit()),
                    Words.expected(outlook.time()),
                    Words.range(outlook.time()),
                    Words.work(outlook.work()),
                    Words.fit(outlook, machine));
            if (!outlook.fit().trains()) {
                table.paint(Paint.QUIET);
            }
        }
        table.print(terminal);
    }

    private void upgrades(Assessment assessment) {
        if (assessment.upgrades().isEmpty()) {
            line("Nothing on offer within the budget makes it readier.");
            return;
        }
        Table table = new Table(
                "WHAT", ">COST", ">SCORE", ">MODELS", reference.name().toUpperCase(Locale.ROOT), "DOES IT FIT");
        for (Upgrade upgrade : assessment.upgrades()) {
            table.row(
                    upgrade.what(),
                    Words.cost(upgrade.cost()),
                    upgrade.effect().score().from() + " → "
                            + upgrade.effect().score().to(),
                    upgrade.effect().trainable().from() + " → "
                            + upgrade.effect().trainable().to(),
                    Words.expected(upgrade.effect().before()) + " → "
                            + Words.expected(upgrade.effect().after()),
                    Words.fits(upgrade.findings()));
        }
        table.print(terminal);
    }

    private void heading(String text) {
        line("");
        line(terminal.paint(Paint.HEADING, text));
    }

    private void line(String text) {
        terminal.out().println(text);
    }
}
