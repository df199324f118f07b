package dev.supercargo.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An independent kubectl works with the cluster; skipped where there is none on the path. */
final class KubectlTest extends ClusterTest {

    private record Output(int code, String text) {}

    @TempDir
    Path directory;

    @BeforeEach
    void cluster() throws IOException {
        boolean installed = Arrays.stream(
                        System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(entry -> Files.isExecutable(Path.of(entry, "kubectl")));
        assumeThat(installed).as("kubectl is on the path").isTrue();
        start(Options.forTests().withData(directory));
    }

    private Output kubectl(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "kubectl", "--kubeconfig", directory.resolve("kubeconfig").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("HOME", directory.toString());
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Output(process.exitValue(), text);
    }

    @Test
    void listsDescribesLogsAndDeletes() throws Exception {
        Job job = await(submit(JobMother.aJob("train").onPremises()), now -> is(now, "Complete"));
        String pod = podsOf(job).getFirst().getMetadata().getName();

        assertThat(kubectl("get", "nodes,pods,jobs", "-A").text()).contains("local-srv-01", pod, "Complete", "1/1");
        assertThat(kubectl("get", "nodes", "-o", "wide").text()).contains("on-prem", "local-ws-01");
        assertThat(kubectl("get", "nodepools").text()).contains("aws-us-east-1-spot");
        assertThat(kubectl("-n", "supercargo", "get", "job", "train", "-o", "yaml")
                        .text())
                .contains("kind: Job", "completionTime:");
        assertThat(kubectl("-n", "supercargo", "describe", "job", "train").text())
                .contains("Pods Statuses:", "SuccessfulCreate");
        assertThat(kubectl("-n", "supercargo", "describe", "pod", pod).text()).contains("Exit Code:", "Scheduled");
        assertThat(kubectl("describe", "node", "local-srv-01").text()).contains("nvidia.com/gpu:  4");
        assertThat(kubectl("-n", "supercargo", "logs", "job/train", "--tail=1").text())
                .isEqualTo("[simulated] finished\n");
        assertThat(kubectl("get", "nodes", "-l", "supercargo.dev/provider in (aws,local)", "--no-headers")
                        .text())
                .hasLineCount(2);

        Output deleted = kubectl("-n", "supercargo", "delete", "job", "train");

        assertThat(deleted.code()).as(deleted.text()).isZero();
        assertThat(podsOf(job)).isEmpty();
    }

    @Test
    void explainsKindsAndTellsWhoMayDoWhat() throws Exception {
        String account = "--as=system:serviceaccount:supercargo:reader";
        kubectl(
                "create",
                "-f",
                Files.writeString(directory.resolve("role.yaml"), """
                apiVersion: v1
                kind: List
                items:
                  - apiVersion: rbac.authorization.k8s.io/v1
                    kind: Role
                    metadata: {name: reader, namespace: supercargo}
                    rules: [{apiGroups: [""], resources: [pods], verbs: [get]}]
                  - apiVersion: rbac.authorization.k8s.io/v1
                    kind: RoleBinding
                    metadata: {name: reader, namespace: supercargo}
                    roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader}
                    subjects: [{kind: ServiceAccount, name: reader, namespace: supercargo}]
                """).toString());

        assertThat(kubectl("explain", "job.spec.template.spec.containers").text())
                .contains("env\t<[]EnvVar>", "SIMULATED_RUN_TIME");
        assertThat(kubectl("explain", "nodepool").text()).contains("GROUP:      karpenter.sh");
        assertThat(kubectl("auth", "can-i", "delete", "nodes").text()).contains("yes");
        assertThat(kubectl("-n", "supercargo", "auth", "can-i", "get", "pods", account)
                        .text())
                .contains("yes");
        Output refused = kubectl("-n", "supercargo", "get", "jobs", account);
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.text()).contains("cannot list resource \"jobs\"");
    }

    @Test
    void appliesAManifestAndIsToldWhatIsWrongWithAnother() throws Exception {
        Path manifest = Files.writeString(directory.resolve("job.yaml"), """
                apiVersion: batch/v1
                kind: Job
                metadata: {name: applied, namespace: supercargo}
                spec:
                  template:
                    spec:
                      restartPolicy: Never
                      tolerations: [{key: nvidia.com/gpu, operator: Exists}]
                      containers: [{name: main, image: busybox, env: [{name: SIMULATED_RUN_TIME, value: PT5M}]}]
                """);
        Output applied = kubectl("apply", "-f", manifest.toString());
        Output waited = kubectl("-n", "supercargo", "wait", "--for=condition=Complete", "--timeout=20s", "job/applied");
        Files.writeString(
                manifest, Files.readString(manifest).replace("Never", "Always").replace("applied", "wrong"));
        Output wrong = kubectl("apply", "-f", manifest.toString());

        assertThat(applied.code()).as(applied.text()).isZero();
        assertThat(waited.text()).contains("condition met");
        assertThat(wrong.code()).isEqualTo(1);
        assertThat(wrong.text()).contains("spec.template.spec.restartPolicy: Unsupported value: \"Always\"");
    }
}
