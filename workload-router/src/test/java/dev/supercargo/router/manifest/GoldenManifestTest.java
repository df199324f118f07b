package dev.supercargo.router.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each {@code in-*.yaml} is an attempt, its {@code out-*.yaml} what Kubernetes is given for it: the workload as it is
 * released (or queued), then its companions.
 */
class GoldenManifestTest {

    private static final List<String> POD_FIELDS = List.of(
            "/spec/restartPolicy",
            "/spec/containers/0/name",
            "/spec/containers/0/image",
            "/spec/containers/0/command/0",
            "/spec/containers/0/securityContext/allowPrivilegeEscalation",
            "/spec/securityContext/seccompProfile/type",
            "/spec/terminationGracePeriodSeconds");

    static Stream<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(GoldenCase.DIRECTORY)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("in-"))
                    .map(name -> name.substring("in-".length()))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isWhatTheGoldenFileSays(String name) throws IOException {
        Manifest manifest = GoldenCase.read("in-" + name).manifest();

        List<JsonNode> actual = new ArrayList<>();
        actual.add(GoldenCase.tree(manifest.released().orElseGet(manifest::suspended)));
        manifest.companions("the-uid").forEach(companion -> actual.add(GoldenCase.tree(companion)));

        assertThat(actual).isEqualTo(GoldenCase.documents("out-" + name));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theReleaseChangesTheStartAndThePlaceOnly(String name) throws IOException {
        Manifest manifest = GoldenCase.read("in-" + name).manifest();
        JsonNode suspended = GoldenCase.tree(manifest.suspended());

        assertThat(suspended.at("/spec/suspend").asBoolean()).isTrue();
        if (manifest.released().isEmpty()) {
            assertThat(suspended.findValue("affinity")).isNotNull();
            return;
        }
        assertThat(suspended.findValue("affinity")).isNull();
        ObjectNode released = (ObjectNode) GoldenCase.tree(manifest.released().get());
        assertThat(released.at("/spec/suspend").asBoolean(true)).isFalse();
        ObjectNode pod = released.findParent("affinity");
        pod.remove(List.of("affinity", "tolerations"));
        ((ObjectNode) released.path("spec")).put("suspend", true);
        assertThat(released).isEqualTo(suspended);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyObjectSaysWhoseItIs(String name) throws IOException {
        Manifest manifest = GoldenCase.read("in-" + name).manifest();
        List<HasMetadata> all = new ArrayList<>(manifest.companions("the-uid"));
        assertThat(all)
                .allSatisfy(companion -> assertThat(companion.getMetadata().getOwnerReferences())
                        .singleElement()
                        .satisfies(owner -> assertThat(owner.getUid()).isEqualTo("the-uid")));
        all.add(manifest.suspended());

        assertThat(all).allSatisfy(object -> {
            assertThat(object.getMetadata().getName()).isEqualTo(manifest.plan().name());
            assertThat(object.getMetadata().getLabels())
                    .containsKeys(Names.MANAGED_BY, Names.JOB_ID, Names.ATTEMPT, Names.WORKLOAD, Names.TEAM);
        });
    }

    /** What the API of each kind calls required, and what our rules rest on. */
    @ParameterizedTest
    @MethodSource("cases")
    void hasTheFieldsThatItsKindRequires(String name) throws IOException {
        Manifest manifest = GoldenCase.read("in-" + name).manifest();
        JsonNode workload = GoldenCase.tree(manifest.suspended());

        List<String> required = switch (manifest.rules().kind()) {
            case JOB -> POD_FIELDS.stream().map("/spec/template"::concat).toList();
            case JOBSET ->
                POD_FIELDS.stream()
                        .map("/spec/replicatedJobs/0/template/spec/template"::concat)
                        .toList();
            case TRAINJOB ->
                List.of(
                        "/spec/runtimeRef/name",
                        "/spec/trainer/numNodes",
                        "/spec/runtimePatches/0/manager",
                        "/spec/runtimePatches/0/trainingRuntimeSpec/template/spec/replicatedJobs/0/name");
        };
        assertThat(required)
                .allSatisfy(pointer -> assertThat(workload.at(pointer).isMissingNode())
                        .as(pointer)
                        .isFalse());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isTheSameEveryTime(String name) throws IOException {
        GoldenCase some = GoldenCase.read("in-" + name);

        assertThat(some.manifest().suspended()).isEqualTo(some.manifest().suspended());
    }
}
