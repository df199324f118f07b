package dev.supercargo.planner.templates;

import dev.supercargo.planning.calendar.Months;
import dev.supercargo.planning.templates.Circumstances;
import dev.supercargo.planning.templates.ProjectSize;
import dev.supercargo.planning.templates.TemplateDocument;
import dev.supercargo.planning.templates.UseTemplate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.util.List;

/**
 * A kind of user.
 *
 * @param document a cost question to begin with, YAML
 */
public record TemplateView(
        String id,
        String title,
        SizeView size,
        List<String> requirements,
        List<String> considerations,
        List<String> solutions,
        String document) {

    private static final Circumstances USUAL =
            new Circumstances(200, new Months(36), Measured.unknown("no budget is set"));

    /** @param memoryBytes at least, as {@code storageBytes} is */
    public record SizeView(
            ProjectSize size,
            String title,
            String accelerators,
            long memoryBytes,
            long storageBytes,
            Money budgetLow,
            Money budgetHigh) {

        static SizeView from(ProjectSize size) {
            return new SizeView(
                    size,
                    size.title(),
                    size.accelerators(),
                    size.memory().bytes(),
                    size.storage().bytes(),
                    size.budget().low(),
                    size.budget().high());
        }
    }

    static TemplateView from(UseTemplate template) {
        return new TemplateView(
                template.id(),
                template.title(),
                SizeView.from(template.size()),
                template.requirements(),
                template.considerations(),
                template.solutions(),
                TemplateDocument.of(template, USUAL));
    }
}
