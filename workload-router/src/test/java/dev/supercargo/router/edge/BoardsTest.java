package dev.supercargo.router.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.workload.ModelFamily;
import dev.supercargo.engine.workload.ModelId;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.engine.workload.SampleUnit;
import dev.supercargo.quantities.Compute;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.router.nodepool.Door;
import dev.supercargo.router.nodepool.EdgeNode;
import dev.supercargo.router.taskfile.DeploymentFile;
import dev.supercargo.router.taskfile.DeploymentFileParser;
import dev.supercargo.router.taskfile.Grants;
import dev.supercargo.router.taskfile.Knowledge;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which of the connected boards a deployment gets. */
class BoardsTest {

    private static final String ORIN = "jetson-agx-orin-64gb";
    private static final String NANO = "jetson-orin-nano-8gb";
    private static final List<AcceleratorSpec> SHEETS =
            List.of(EdgeBoardsTest.sheet("nvidia-" + ORIN, 204.8, 138), EdgeBoardsTest.sheet("nvidia-" + NANO, 68, 20));

    private static final Map<String, Owned> OWNED = Stream.of(
                    new Owned("bought-2023", "hq", "nvidia-" + NANO, HourlyRate.usd("0.01")),
                    new Owned("bought-2026", "hq", "nvidia-" + NANO, HourlyRate.usd("0.02")))
            .collect(Collectors.toMap(Owned::assetId, Function.identity()));

    @Test
    void areTheSortThatReachesTheGoalWithTheLeastPower() {
        assertThat(choose("target_fps: 30", Map.of(), node("a", NANO), node("b", ORIN)))
                .isInstanceOfSatisfying(Boards.Chosen.class, chosen -> {
                    assertThat(chosen.board()).isEqualTo(NANO);
                    assertThat(chosen.speed().mode().name()).isEqualTo("7W");
                    assertThat(chosen.evidence().getFirst()).contains("80 % interval");
                });
    }

    @Test
    void areTheNextBestSortWhereAllOfTheBestAreTaken() {
        assertThat(choose("target_fps: 30", Map.of(place(NANO), 1), node("a", NANO), node("b", ORIN)))
                .isInstanceOfSatisfying(
                        Boards.Chosen.class,
                        chosen -> assertThat(chosen.board()).isEqualTo(ORIN));
    }

    @Test
    void areNeverFewerThanTheReplicasInOneCluster() {
        assertThat(choose("target_fps: 30, replicas: 2", Map.of(), node("a", NANO)))
                .isInstanceOfSatisfying(
                        Boards.Nowhere.class,
                        nowhere -> assertThat(nowhere.reasons())
                                .containsExactly(NANO + ": 2 are needed in one cluster, 1 are free in shop"));
    }

    @Test
    void sayOfEachSortWhyItDoesNotDo() {
        EdgeNode closed = new EdgeNode("shop", "b", ORIN, "", new Door.Closed("node b is not ready"));

        assertThat(choose("target_fps: 400", Map.of(), node("a", NANO), closed, node("c", "abacus")))
                .isInstanceOfSatisfying(
                        Boards.Nowhere.class,
                        nowhere -> assertThat(nowhere.reasons())
                                .anySatisfy(
                                        reason -> assertThat(reason).contains("abacus: the catalog has no data sheet"))
                                .anySatisfy(reason -> assertThat(reason).contains("node b is not ready"))
                                .anySatisfy(reason -> assertThat(reason).contains(NANO)));
    }

    @Test
    void costWhatOwningTheDearestOfThemCosts() {
        assertThat(owned(node("a", NANO, "bought-2023"), node("b", NANO, "bought-2026")))
                .isEqualTo(Measured.known(OWNED.get("bought-2026")));
    }

    @Test
    void costNobodyKnowsWhatUnlessAllOfThemAreKnown() {
        assertThat(owned(node("a", NANO, "bought-2023"), node("b", NANO)))
                .isEqualTo(Measured.unknown("node b has no label supercargo.dev/asset"));
        assertThat(owned(node("a", NANO, "borrowed")))
                .isEqualTo(Measured.unknown("the cost of owning asset borrowed of node a is not known"));
    }

    private static Measured<Owned> owned(EdgeNode... nodes) {
        return choose("target_fps: 30", Map.of(), nodes) instanceof Boards.Chosen chosen
                ? chosen.owned()
                : Measured.unknown("nothing was chosen");
    }

    private static Boards.Choice choose(String serving, Map<Boards.Place, Integer> taken, EdgeNode... nodes) {
        DeploymentFile file = new DeploymentFileParser(new OneModel(), Grants.none())
                .parse(
                        "resources: {image_id: x}\nrouting: {model: resnet-50, serving: {precision: int8, " + serving
                                + "}}",
                        "tester");
        return new Boards(List.of(nodes), taken, SHEETS, OWNED).choose(file);
    }

    private static EdgeNode node(String name, String board) {
        return new EdgeNode("shop", name, board, "", new Door.Open());
    }

    private static EdgeNode node(String name, String board, String asset) {
        return new EdgeNode("shop", name, board, asset, new Door.Open());
    }

    private static Boards.Place place(String board) {
        return new Boards.Place("shop", board);
    }

    private static final class OneModel implements Knowledge {
        @Override
        public Optional<ModelProfile> model(String id) {
            return Optional.of(new ModelProfile(
                    new ModelId(id),
                    id,
                    ModelFamily.CONVOLUTIONAL,
                    SampleUnit.SAMPLE,
                    25_560_000,
                    25_560_000,
                    Measured.unknown("not a transformer"),
                    Measured.known(new Compute(8.22e9)),
                    Measured.known(Memory.ofGb(0.04444))));
        }

        @Override
        public Set<String> modelIds() {
            return Set.of("resnet-50");
        }

        @Override
        public Set<AcceleratorId> acceleratorIds() {
            return Set.of();
        }

        @Override
        public Set<String> policyNames() {
            return Set.of();
        }

        @Override
        public Set<String> instanceTypes() {
            return Set.of();
        }

        @Override
        public long changes() {
            return 0;
        }
    }
}
