package dev.supercargo.planner.roadmaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.supercargo.chassis.problem.Issue;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.planner.standing.Draft;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class RoadmapDraftTest {

    private static final String BURST = "[{\"name\":\"on demand\",\"per_hour\":2.95}]";

    @Test
    void knowsWhatAQuestionSaysIfOnlyThatThereIsNone() {
        Draft draft = Draft.of("team: vision\nowned:\nbuy: []\n", RoadmapReader.KIND);

        assertThat(draft.says("owned")).isTrue();
        assertThat(draft.says("buy")).isTrue();
        assertThat(draft.says("burst")).isFalse();
        assertThat(draft.value("team")).contains("vision");
    }

    @Test
    void aQuestionOfNothingIsFilledIn() {
        RoadmapRequest request =
                RoadmapReader.read(Draft.of(" \n", RoadmapReader.KIND).with(filled()));

        assertThat(request.key().acceleratorClass()).isEqualTo("nvidia-h100-sxm-80gb");
        assertThat(request.burst().tiers()).hasSize(1);
    }

    @Test
    void aQuestionInJsonOrBracesIsFilledInInside() {
        RoadmapRequest request = RoadmapReader.read(
                Draft.of("# mine\n{\"months\": 7, }", RoadmapReader.KIND).with(filled()));

        assertThat(request.months().count()).isEqualTo(7);
        assertThat(request.burst().tiers()).hasSize(1);
    }

    @Test
    void aQuestionThatIsIndentedOrEndsWithoutANewlineIsFilledInBelow() {
        RoadmapRequest request = RoadmapReader.read(
                Draft.of("  months: 7\n  name: ours", RoadmapReader.KIND).with(filled()));

        assertThat(request.name()).isEqualTo("ours");
        assertThat(request.burst().tiers()).hasSize(1);
    }

    @Test
    void mistakesKeepTheirLines() {
        Draft draft = Draft.of("name: ours\n\nmonths: many", RoadmapReader.KIND);

        assertThatThrownBy(() -> RoadmapReader.read(draft.with(filled())))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.issues())
                                .singleElement()
                                .extracting(Issue::path, Issue::line)
                                .containsExactly("months", 3));
    }

    private static SequencedMap<String, String> filled() {
        SequencedMap<String, String> more = new LinkedHashMap<>();
        more.put("accelerator", "\"nvidia-h100-sxm-80gb\"");
        more.put("burst", BURST);
        return more;
    }
}
