package dev.supercargo.cli.assess;

import dev.supercargo.advice.assessment.Assessment;
import dev.supercargo.advice.readiness.ComponentScore;
import dev.supercargo.advice.training.TrainingOutlook;
import dev.supercargo.advice.upgrades.Cost;
import dev.supercargo.advice.upgrades.Upgrade;
import dev.supercargo.cli.pages.Page;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.quantities.Measured;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An assessment as a printable page. */
final class AssessmentPage {

    private AssessmentPage() {}

    static String html(Assessment assessment, List<TrainingOutlook> shown, ModelProfile reference) {
        Page page = new Page("AI readiness of " + assessment.machine().name() + ": "
                + assessment.readiness().score() + " of 100");
        page.lead("It is " + assessment.readiness().grade().meaning() + ".");
        components(page, assessment);
        page.paragraph(
                "Bottleneck: " + assessment.readiness().bottleneck().component().label() + ".");
        page.heading("The machine");
        Page.Rows facts = page.table("What was found", "Part", "Finding");
        MachineFacts.of(assessment.machine()).forEach(facts::row);
        facts.end();
        page.heading("What it can train");
        Page.Rows models = page.table(
                "Memory and time by the prediction engine", "Model", "For", ">Needs", ">Time", ">Range", "Fits");
        for (TrainingOutlook outlook : shown) {
            models.row(
                    outlook.model().name(),
                    Words.work(outlook.work()),
                    Words.need(outlook.fit()),
                    Words.expected(outlook.time()),
                    Words.range(outlook.time()),
                    Words.fit(outlook, assessment.machine()));
        }
        models.end();
        upgrades(page, assessment, reference);
        page.heading("Power, heat, age");
        page.paragraph(assessment.power().verdict() + " Cooling for its load: "
                + Show.word(assessment.power().cooling().name()).replace('-', ' ') + ".");
        page.list(assessment.heat()).list(assessment.life());
        if (!assessment.machine().remarks().isEmpty()) {
            page.heading("Remarks").list(assessment.machine().remarks());
        }
        return page.footer("Assessed on " + assessment.date() + " by supercargo with its bundled facts, the newest of "
                        + assessment.factsAsOf() + ".")
                .html();
    }

    private static void components(Page page, Assessment assessment) {
        Page.Rows rows = page.table("Points by component", "Component", ">Points", ">Of", "Share", "Why");
        for (ComponentScore score : assessment.readiness().components()) {
            rows.row(
                    score.component().label(),
                    String.format(Locale.ROOT, "%.0f", score.points()),
                    Integer.toString(score.component().points()),
                    Page.bar(score.share().value()),
                    score.reason());
        }
        rows.end();
    }

    private static void upgrades(Page page, Assessment assessment, ModelProfile reference) {
        page.heading("Upgrades");
        if (assessment.upgrades().isEmpty()) {
            page.paragraph("Nothing on offer within the budget makes it readier.");
            return;
        }
        Page.Rows rows = page.table(
                "The most points for the money first",
                "What",
                ">Cost",
                ">Score",
                ">Models",
                reference.name(),
                "Does it fit",
                "Price from");
        for (Upgrade upgrade : assessment.upgrades()) {
            rows.row(
                    upgrade.what(),
                    Words.cost(upgrade.cost()),
                    upgrade.effect().score().from() + " → "
                            + upgrade.effect().score().to(),
                    upgrade.effect().trainable().from() + " → "
                            + upgrade.effect().trainable().to(),
                    Words.expected(upgrade.effect().before()) + " → "
                            + Words.expected(upgrade.effect().after()),
                    upgrade.findings().stream()
                            .map(finding -> Words.aspect(finding.aspect()) + ": " + Words.verdict(finding.verdict()))
                            .collect(Collectors.joining("; ")),
                    upgrade.cost() instanceof Measured.Known<Cost>(Cost cost)
                            ? String.join("; ", cost.sources())
                            : Show.UNKNOWN);
        }
        rows.end();
    }
}
