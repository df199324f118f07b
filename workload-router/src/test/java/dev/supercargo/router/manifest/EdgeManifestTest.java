package dev.supercargo.router.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.router.taskfile.BundledKnowledge;
import dev.supercargo.router.taskfile.DeploymentFile;
import dev.supercargo.router.taskfile.DeploymentFileParser;
import dev.supercargo.router.taskfile.Grants;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EdgeManifestTest {

    @Test
    void isWhatTheGoldenFileSays() throws IOException {
        EdgeManifest manifest =
                manifest(Files.readString(BundledKnowledge.ROOT.resolve("examples/edge/shelf-camera.yaml")), true);

        assertThat(List.of(GoldenCase.tree(manifest.deployment())))
                .isEqualTo(GoldenCase.documents("edge-shelf-camera.yaml"));
    }

    @Test
    void runsWhatTheImageRunsAndAsksNothingWhereTheFileSaysNothing() throws IOException {
        EdgeManifest manifest = manifest(
                "resources: {image_id: me/eye:1}\nrouting: {model: resnet-50, serving: {target_fps: 5, port: 80}}",
                false);

        assertThat(manifest.deployment().getSpec().getTemplate().getSpec().getContainers())
                .singleElement()
                .satisfies(container -> {
                    assertThat(container.getCommand()).isEmpty();
                    assertThat(container
                                    .getReadinessProbe()
                                    .getTcpSocket()
                                    .getPort()
                                    .getIntVal())
                            .isEqualTo(80);
                });
    }

    private static EdgeManifest manifest(String text, boolean restricted) {
        DeploymentFile file = new DeploymentFileParser(new BundledKnowledge(), Grants.none()).parse(text, "tester");
        return new EdgeManifest(
                new EdgePlan(
                        "01kabc",
                        "training",
                        file,
                        new TreeMap<>(Map.of(Names.EDGE_DEVICE, "jetson-orin-nano-8gb")),
                        "jetson-orin-nano-8gb",
                        "7W",
                        7,
                        false),
                List.of("registry"),
                restricted);
    }
}
