package dev.supercargo.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ServerSideApplyTest extends ClusterTest {

    @BeforeEach
    void cluster() throws IOException {
        start(Options.forTests());
    }

    private ConfigMap apply(String manager, Map<String, String> data) {
        return client.resource(settings(data)).fieldManager(manager).serverSideApply();
    }

    private static ConfigMap settings(Map<String, String> data) {
        return new ConfigMapBuilder()
                .withNewMetadata()
                .withName("settings")
                .withNamespace("default")
                .endMetadata()
                .withData(data)
                .build();
    }

    @Test
    void createsThenRemovesWhatIsNoLongerStated() {
        apply("router", Map.of("a", "1", "b", "1"));
        apply("console", Map.of("c", "1"));

        ConfigMap after = apply("router", Map.of("a", "2"));

        assertThat(after.getData()).containsExactlyInAnyOrderEntriesOf(Map.of("a", "2", "c", "1"));
        assertThat(after.getMetadata().getManagedFields())
                .extracting(ManagedFieldsEntry::getManager)
                .containsExactlyInAnyOrder("router", "console");
    }

    @Test
    void aConflictChangesNothingUntilItIsForced() {
        apply("router", Map.of("a", "1"));

        assertThatThrownBy(() -> apply("admin", Map.of("a", "2")))
                .isInstanceOfSatisfying(KubernetesClientException.class, refused -> {
                    assertThat(refused.getCode()).isEqualTo(409);
                    assertThat(refused.getMessage()).contains("\"router\" using v1", ".data.a");
                });
        assertThat(client.resource(settings(Map.of())).get().getData()).containsEntry("a", "1");

        ConfigMap forced = client.resource(settings(Map.of("a", "2")))
                .fieldManager("admin")
                .forceConflicts()
                .serverSideApply();

        assertThat(forced.getData()).containsEntry("a", "2");
    }

    @Test
    void aJobIsReleasedByApplyingItAgain() {
        Job suspended = client.resource(
                        JobMother.aJob("applied").onPremises().suspended().build())
                .fieldManager("router")
                .serverSideApply();
        client.resource(JobMother.aJob("applied").onPremises().suspended().build())
                .fieldManager("router")
                .serverSideApply();
        assertThat(await(suspended, job -> is(job, "Suspended")).getMetadata().getGeneration())
                .isEqualTo(1);
        client.resource(JobMother.aJob("applied").onPremises().build())
                .fieldManager("router")
                .serverSideApply();

        assertThat(await(suspended, job -> is(job, "Complete")).getStatus().getSucceeded())
                .isEqualTo(1);
    }

    @Test
    void theStatusHasOwnersThroughItsSubresourceOnly() {
        Job job = client.resource(
                        JobMother.aJob("told").onPremises().suspended().build())
                .fieldManager("router")
                .serverSideApply();
        Job told = new JobBuilder()
                .withNewMetadata()
                .withName("told")
                .withNamespace(job.getMetadata().getNamespace())
                .endMetadata()
                .withNewSpec()
                .withParallelism(7)
                .endSpec()
                .withNewStatus()
                .withTerminating(3)
                .endStatus()
                .build();

        Job after = client.resource(told)
                .subresource("status")
                .patch(new PatchContext.Builder()
                        .withPatchType(PatchType.SERVER_SIDE_APPLY)
                        .withFieldManager("teller")
                        .build());

        assertThat(after.getSpec().getParallelism()).isEqualTo(1);
        List<ManagedFieldsEntry> byTeller = after.getMetadata().getManagedFields().stream()
                .filter(entry -> entry.getManager().equals("teller"))
                .toList();
        assertThat(byTeller).singleElement().satisfies(entry -> {
            assertThat(entry.getSubresource()).isEqualTo("status");
            assertThat(entry.getFieldsV1().getAdditionalProperties()).containsOnlyKeys("f:status");
        });
    }
}
