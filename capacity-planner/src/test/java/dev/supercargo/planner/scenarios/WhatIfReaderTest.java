package dev.supercargo.planner.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.planner.costs.CostQuestions;
import dev.supercargo.planning.whatif.Driver;
import dev.supercargo.planning.whatif.MonteCarlo.Draws;
import dev.supercargo.planning.whatif.Span;
import org.junit.jupiter.api.Test;

class WhatIfReaderTest {

    private static final String CHEAPER_CLOUD = """
            name: cheaper cloud
            team: vision
            costs:
              months: 12
              workload: {hours_per_month: 100}
              options:
                - {name: own, machine: {watts: 400}, buy: {price: 3000}}
                - {name: cloud, speed: 1, rent: {on_demand: 1.00}}
            change: {cloud_price: 0.8, growth_points: 2}
            spans:
              work: {low: 0.7, high: 1.5}
              spot_points: {low: -10}
            draws: 200
            seed: 7
            """;

    private final WhatIfReader reader = new WhatIfReader(CostQuestions.reader());

    @Test
    void readsChangeSpansAndDraws() {
        WhatIfQuestion question = reader.read(CHEAPER_CLOUD);

        assertThat(question.change().values())
                .containsEntry(Driver.CLOUD_PRICE, 0.8)
                .containsEntry(Driver.GROWTH, 0.02);
        assertThat(question.spans())
                .containsExactly(new Span(Driver.WORK, 0.7, 1.5), new Span(Driver.SPOT_SHARE, -0.1, 0));
        assertThat(question.draws()).isEqualTo(new Draws(200, 7));
        assertThat(question.answer()).isEqualTo(reader.read(CHEAPER_CLOUD).answer());
    }

    @Test
    void everyMistakeHasItsFieldAndLine() {
        assertIssue("cloud_price: 0.8", "cloud_price: free", "change.cloud_price", 9, "'free'");
        assertIssue("cloud_price: 0.8", "clod_price: 0.8", "change.clod_price", 9, "Maybe 'cloud_price'");
        assertIssue("low: 0.7", "low: 1.2", "spans.work.low", 11, "must lie between");
        assertIssue("on_demand: 1.00", "on_demand: x", "costs.options[1].rent.on_demand", 8, "'x'");
        assertIssue("draws: 200", "draws: 1000000", "draws", 13, "1 to 2000");
        assertIssue("team: vision", "team: a b", "team", 2, "letters, digits");
    }

    private void assertIssue(String from, String to, String path, int line, String message) {
        Problem problem = catchThrowableOfType(Problem.class, () -> reader.read(CHEAPER_CLOUD.replace(from, to)));
        assertThat(problem).as(to).isNotNull();
        assertThat(problem.issues()).anySatisfy(issue -> {
            assertThat(issue.path()).isEqualTo(path);
            assertThat(issue.line()).isEqualTo(line);
            assertThat(issue.message()).contains(message);
        });
    }
}
