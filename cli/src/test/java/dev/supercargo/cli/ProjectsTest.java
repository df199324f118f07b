package dev.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Planned projects as people see them. */
class ProjectsTest {

    private final APlatform platform = new APlatform();

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void listsWhatIsPlanned() {
        platform.answering("GET /api/v1/projects", """
                {"items":[{"id":"p-1","team":"vision","name":"llama finetune","acceleratorClass":"nvidia-h100-sxm-80gb",
                  "accelerators":16.0,"from":"2027-03-01","until":"2027-05-24","probabilityPercent":60.0,"growthPercent":0.0}]}""");

        assertThat(Run.of(platform.url(), "projects").out())
                .contains("llama finetune", "vision", "2027-03-01", "60 %", "p-1");
    }

    @Test
    void plansAProjectOfSomeWeeksAndDropsIt() {
        platform.answering("POST /api/v1/projects", "{\"id\":\"p-1\"}");
        platform.answering("DELETE /api/v1/projects/p-1", 204, "application/json", "");

        Run planned = Run.of(
                platform.url(),
                "projects",
                "plan",
                "llama",
                "--team=vision",
                "--accelerator=H100-SXM-80GB",
                "--accelerators=16",
                "--from=2027-03-01",
                "--weeks=12",
                "--probability=60");

        assertThat(planned.out()).contains("p-1");
        assertThat(platform.bodies.getFirst())
                .contains(
                        "\"accelerator\":\"nvidia-h100-sxm-80gb\"",
                        "\"until\":\"2027-05-24\"",
                        "\"probabilityPercent\":60");
        assertThat(Run.of(platform.url(), "projects", "drop", "p-1").code()).isZero();
    }

    @Test
    void asksForOneEndAndRefusesADayThatIsNone() {
        String[] project = {
            "projects", "plan", "llama", "--team=vision", "--accelerator=x", "--accelerators=16", "--from=2027-03-01"
        };

        assertThat(Run.of(platform.url(), project).code()).isEqualTo(2);
        project[4] = "--accelerator=A100";
        assertThat(Run.of(platform.url(), project).err())
                .contains("--accelerator", "'A100' names 4 accelerators", "nvidia-a100-sxm-40gb");
        project[4] = "--accelerator=x";
        project[6] = "--from=March";
        assertThat(Run.of(platform.url(), project).err()).contains("March");
    }
}
