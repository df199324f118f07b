package dev.supercargo.router.trainingjob;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.engine.workload.Deadline;
import dev.supercargo.router.taskfile.BundledKnowledge;
import dev.supercargo.router.taskfile.Grants;
import dev.supercargo.router.taskfile.TaskFile;
import dev.supercargo.router.taskfile.TaskFileParser;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A TrainingJob says what a task file says. */
class TaskDocumentTest {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final KubernetesSerialization YAML = new KubernetesSerialization();
    private final TaskFileParser parser = new TaskFileParser(new BundledKnowledge(), Grants.none());

    @Test
    void readsTheExampleAsTheTaskFileThatItIs() throws Exception {
        TrainingJob object = YAML.unmarshal(
                Files.readString(BundledKnowledge.ROOT.resolve("examples/kubernetes/resnet50-imagenet.yaml")),
                TrainingJob.class);

        TaskFile file = parser.parse(TaskDocument.of(object, "vision"), "u", NOW);

        assertThat(file.name()).isEqualTo("resnet50-imagenet");
        assertThat(file.team()).isEqualTo("vision");
        assertThat(file.run()).startsWith("torchrun");
        assertThat(file.terms().deadline()).isEqualTo(new Deadline.By(NOW.plus(Duration.ofHours(24))));
    }

    @Test
    void keepsNameAndTeamThatTheObjectGives() {
        TrainingJob object = object("""
                spec:
                  name: other
                  run: python train.py
                  routing: {team: audio}
                """);

        TaskFile file = parser.parse(TaskDocument.of(object, "vision"), "u", NOW);

        assertThat(file.name()).isEqualTo("other");
        assertThat(file.team()).isEqualTo("audio");
    }

    @Test
    void carriesEveryTextUnchanged() {
        Map<String, Object> nasty = new LinkedHashMap<>();
        nasty.put("EMPTY", "");
        nasty.put("NULL", "null");
        nasty.put("TILDE", "~");
        nasty.put("YES", "yes");
        nasty.put("NUMBER", "007");
        nasty.put("EXPONENT", "1e3");
        nasty.put("COLON", "a: b # c");
        nasty.put("QUOTES", "'\"\\");
        nasty.put("LINES", "a\n  b\n\nc\n");
        nasty.put("BRACES", "{a: [b]}");
        nasty.put("ANCHOR", "&a *b !c");
        nasty.put("UMLAUT", "größer ≥ 🚢");
        TrainingJob object = object("spec: {run: x}");
        object.getSpec().task().put("envs", nasty);
        object.getSpec().task().put("run", "set -e\n\tpython train.py  \\\n  --lr 1e-4\n");

        TaskFile file = parser.parse(TaskDocument.of(object, "vision"), "u", NOW);

        assertThat(file.environment()).isEqualTo(nasty);
        assertThat(file.run()).isEqualTo("set -e\n\tpython train.py  \\\n  --lr 1e-4\n");
    }

    private static TrainingJob object(String text) {
        TrainingJob object = YAML.unmarshal(text, TrainingJob.class);
        object.setMetadata(new io.fabric8.kubernetes.api.model.ObjectMetaBuilder()
                .withName("trial")
                .withNamespace("ml")
                .build());
        return object;
    }
}
