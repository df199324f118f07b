package dev.supercargo.router.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.supercargo.router.taskfile.Grants;
import dev.supercargo.router.taskfile.Grants.Thing;
import dev.supercargo.router.taskfile.WorkloadKind;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Settings as one environment variable each, as the chart writes them. */
class WorkloadConfigTest {

    @Test
    void hasDefaultsThatAskForNothing() {
        WorkloadConfig config = config(Map.of());

        assertThat(config.kind()).isEqualTo(WorkloadKind.JOB);
        assertThat(config.trainingRuntime()).isEqualTo("torch-distributed");
        assertThat(config.queues()).isEmpty();
        assertThat(config.queueTopology()).isEmpty();
        assertThat(config.priorityClass()).isEmpty();
        assertThat(config.secrets()).isEmpty();
        assertThat(config.volumes()).isEmpty();
        assertThat(config.imagePullSecrets()).isEmpty();
        assertThat(config.alsoAllow()).isEmpty();
        assertThat(config.restricted()).isFalse();
        assertThat(config.progressUrl()).isEmpty();
        assertThat(config.bugExitCodes()).containsExactlyInAnyOrder(2, 126, 127);
    }

    @Test
    void readsEverySetting() {
        WorkloadConfig config = config(Map.ofEntries(
                Map.entry("router.workloads.kind", "jobset"),
                Map.entry("router.workloads.training-runtime", "torch-tuned"),
                Map.entry("router.workloads.queues", "ml-research=gpu;nlp=shared"),
                Map.entry("router.workloads.queue-topology", "example.com/rack"),
                Map.entry("router.workloads.priority-class", "training"),
                Map.entry("router.workloads.secrets", "ml-research=hub,ml-*;*=public"),
                Map.entry("router.workloads.volumes", "nlp=corpus"),
                Map.entry("router.workloads.image-pull-secrets", "registry,mirror"),
                Map.entry("router.workloads.restricted", "true"),
                Map.entry("router.workloads.progress-url", "http://router:8083"),
                Map.entry("router.workloads.bug-exit-codes", "3")));

        assertThat(config.kind()).isEqualTo(WorkloadKind.JOBSET);
        assertThat(config.trainingRuntime()).isEqualTo("torch-tuned");
        assertThat(config.queues()).contains(named(Map.of("ml-research", List.of("gpu"), "nlp", List.of("shared"))));
        assertThat(config.queueTopology()).contains("example.com/rack");
        assertThat(config.priorityClass()).contains("training");
        assertThat(config.secrets())
                .contains(named(Map.of("ml-research", List.of("hub", "ml-*"), "*", List.of("public"))));
        assertThat(config.volumes()).contains(named(Map.of("nlp", List.of("corpus"))));
        assertThat(config.imagePullSecrets()).contains(List.of("registry", "mirror"));
        assertThat(config.restricted()).isTrue();
        assertThat(config.bugExitCodes()).containsExactly(3);
        assertThat(config.progressUrl()).contains(URI.create("http://router:8083"));
    }

    @Test
    void usesOnlyWhatItMay() {
        ClusterApis served = new ClusterApis(Set.of(ClusterApis.JOBSET, ClusterApis.TRAINER, "kueue.x-k8s.io/v1beta2"));

        ClusterApis byDefault = served.only(Extension.allowed(config(Map.of())));
        ClusterApis asJobSets = served.only(Extension.allowed(config(Map.of("router.workloads.kind", "JOBSET"))));
        ClusterApis also = served.only(Extension.allowed(config(Map.of("router.workloads.also-allow", "TRAINJOB"))));

        assertThat(byDefault.workloadsBesidesJobs()).isEmpty();
        assertThat(byDefault.hasQueues()).isTrue();
        assertThat(asJobSets.serves(WorkloadKind.JOBSET)).isTrue();
        assertThat(asJobSets.serves(WorkloadKind.TRAINJOB)).isFalse();
        assertThat(also.serves(WorkloadKind.TRAINJOB)).isTrue();
    }

    @Test
    void grantsATeamWhatItsNameAndAllTeamsAreGranted() {
        Grants grants = new ConfiguredGrants(config(
                Map.of("router.workloads.secrets", "ml=hub,ml-*;*=public", "router.workloads.volumes", "nlp=corpus")));

        assertThat(List.of("hub", "ml-bucket", "public")).allMatch(name -> grants.allows("ml", Thing.SECRET, name));
        assertThat(grants.allows("ml", Thing.SECRET, "hub-admin")).isFalse();
        assertThat(grants.allows("ml", Thing.SECRET, "corpus")).isFalse();
        assertThat(grants.allows("nlp", Thing.SECRET, "hub")).isFalse();
        assertThat(grants.allows("nlp", Thing.SECRET, "public")).isTrue();
        assertThat(grants.allows("nlp", Thing.VOLUME, "corpus")).isTrue();
        assertThat(grants.allows("ml", Thing.VOLUME, "corpus")).isFalse();
    }

    @Test
    void refusesWhatIsNotWrittenSo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NamesByTeam.parse("ml:hub"))
                .withMessageContaining("such as ml=hub");
    }

    private static NamesByTeam named(Map<String, List<String>> names) {
        return new NamesByTeam(names);
    }

    private static WorkloadConfig config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(WorkloadConfig.class)
                .withDefaultValues(values)
                .build()
                .getConfigMapping(WorkloadConfig.class);
    }
}
