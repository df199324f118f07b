package dev.supercargo.planner.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.planner.costs.CostQuestions;
import dev.supercargo.planning.calendar.Months;
import dev.supercargo.planning.costs.CostBenefit;
import dev.supercargo.planning.costs.CostQuestion;
import dev.supercargo.planning.templates.Circumstances;
import dev.supercargo.planning.templates.TemplateDocument;
import dev.supercargo.planning.templates.UseTemplate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every template is a cost question that can be asked as it is. */
class TemplateDocumentsTest {

    @ParameterizedTest
    @EnumSource(UseTemplate.class)
    void isACostQuestionWithItsCircumstances(UseTemplate template) {
        String document = TemplateDocument.of(
                template, new Circumstances(123.5, new Months(24), Measured.known(Money.usd("1000000"))));

        CostQuestion question = CostQuestions.reader().read(document);

        assertThat(question.workload().hoursPerMonth()).isEqualTo(123.5);
        assertThat(question.horizon()).isEqualTo(new Months(24));
        assertThat(question.budget()).isEqualTo(Measured.known(Money.usd("1000000")));
        assertThat(CostBenefit.of(question).ranked())
                .allSatisfy(ranked ->
                        assertThat(ranked.costed().total().isPositive()).isTrue());
    }
}
