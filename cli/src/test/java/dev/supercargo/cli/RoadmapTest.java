package dev.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people see of roadmaps. */
class RoadmapTest {

    private static final String ANSWER = """
            {"id":"roadmap-1","name":"next year","team":"*","acceleratorClass":"nvidia-h100-sxm-80gb","firstMonth":"2026-12",
             "months":2,"serviceLevelPercent":95.0,"affordable":false,"affordableShare":0.72,
             "overspends":[{"quarter":"2027-Q1","budget":%1$s,"needed":%2$s,"missing":%1$s}],
             "cost":{"expected":%2$s,"cash":%2$s,"leftAtEnd":%1$s,"waiting":%1$s,"lowerBound":%2$s},
             "steps":[{"kind":"RESERVE","month":"2026-12","since":"2026-12","what":"a year","accelerators":8,"reason":"It pays."}],
             "monthly":[{"month":"2026-12","p50":9.0,"p80":12.5,"p95":14.0,"owned":0.0,"reserved":8.0,"burst":1.25,
               "waiting":0.0,"idle":0.4,"cash":%1$s,"cashSoFar":%1$s}],
             "triggers":[{"text":"If p80 of demand in 2027-01 becomes more than 16 accelerators: order 8 more."}],
             "shortfalls":[{"month":"2027-01","wanted":20.0,"available":16.0,"planned":18.0,"remains":true}],
             "alternatives":[{"name":"all-cloud","expected":%2$s,"more":%1$s,"reason":"It orders nothing."}],
             "sensitivities":[{"input":"demand","low":"−20 %%","high":"+20 %%","costLow":%1$s,"costHigh":%2$s,"changesFirstMonth":true}],
             "sources":[{"input":"burst","origin":"PLATFORM","text":"spot: aws us-east-1 p5.48xlarge","asOf":"2026-11-25T00:00:00Z"}],
             "notes":["Demand is what ran."]}""".formatted(Answers.usd("1000.00"), Answers.usd("9000.00"));

    private final APlatform platform = new APlatform();

    @TempDir
    private Path directory = Path.of(".");

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void showsWhatToDoTheMoneyTheTriggersAndWhyNotSomethingElse() throws IOException {
        platform.answering("POST /api/v1/roadmaps", ANSWER);
        Path question = Files.writeString(directory.resolve("h100.yaml"), "accelerator: x\n");

        Run run = Run.of(platform.url(), "roadmap", question.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("2027-Q1, $1,000.00, does not suffice", "about 72% of the demand")
                .contains("reserve", "It pays.", "12.5", "1.25")
                .contains("* If p80 of demand in 2027-01")
                .contains("all-cloud", "It orders nothing.", "+20 %", "changes", "Demand is what ran.");
    }

    @Test
    void asksThePlatformForAllThatNobodyStatesAndSaysWhatItTook() {
        platform.answering("POST /api/v1/roadmaps", ANSWER);

        Run run = Run.of(platform.url(), "roadmap", "--months", "6", "--growth", "20");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("What was known", "platform", "spot: aws us-east-1 p5.48xlarge");
        assertThat(platform.bodies).contains("{\"months\":6,\"demand\":{\"growth_percent\":20}}");
    }

    @Test
    void showsTheWholeQuestionToBeChangedAndAskedAgain() {
        platform.answering("GET /api/v1/roadmaps/roadmap-1/question", "accelerator: x\nburst: []\n");

        assertThat(Run.of(platform.url(), "roadmap", "--question", "roadmap-1").out())
                .contains("burst: []");
    }

    @Test
    void showsAStoredRoadmapAndWhetherItComesOutTheSame() {
        platform.answering("GET /api/v1/roadmaps/roadmap-1", ANSWER);
        platform.answering("POST /api/v1/roadmaps/roadmap-1/replays", "{\"same\":true}");

        assertThat(Run.of(platform.url(), "roadmap", "--show", "roadmap-1").out())
                .contains("next year");
        assertThat(Run.of(platform.url(), "roadmap", "--again", "roadmap-1").out())
                .contains("to the last digit");
    }

    @Test
    void listsWhatWasMadeAndRefusesTwoQuestionsAtOnce() {
        platform.answering("GET /api/v1/roadmaps", "{\"items\":[]}");

        assertThat(Run.of(platform.url(), "roadmap", "--list").out()).contains("No roadmap was made yet");
        assertThat(Run.of(platform.url(), "roadmap", "--show", "a", "--again", "b")
                        .code())
                .isEqualTo(2);
    }
}
