package dev.supercargo.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.supercargo.localstack.Durability;
import dev.supercargo.localstack.PortChoice;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformPlanTest {

    private static final Path JAVA = Path.of("/jdk/bin/java");

    @TempDir
    Path directory;

    private Home home;
    private Checkout checkout;

    @BeforeEach
    void buildACheckout() throws Exception {
        home = new Home(directory.resolve("home"));
        checkout = ACheckout.in(directory.resolve("checkout"));
    }

    @Test
    void givesEachServiceItsOwnDatabaseAndTheSameBroker() {
        PlatformPlan plan = plan(simulated(Optional.empty()));

        assertThat(process(plan, Component.PRICING).environment())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "HTTP_HOST", "127.0.0.1",
                        "HTTP_PORT", "8082",
                        "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:19092",
                        "KAFKA_PARTITIONS", "1",
                        "DATABASE_URL", "jdbc:postgresql://127.0.0.1:15432/pricing",
                        "DATABASE_USER", "supercargo",
                        "DATABASE_PASSWORD", "supercargo"));
        assertThat(process(plan, Component.CATALOG).environment().get("DATABASE_URL"))
                .endsWith("/catalog");
        assertThat(process(plan, Component.ROUTER).environment().get("DATABASE_URL"))
                .endsWith("/router");
        assertThat(process(plan, Component.PLANNER).environment().get("DATABASE_URL"))
                .endsWith("/planner");
    }

    @Test
    void tellsTheConsoleWhereTheServicesAre() {
        assertThat(process(plan(simulated(Optional.empty())), Component.CONSOLE).environment())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "HTTP_HOST", "127.0.0.1",
                        "HTTP_PORT", "8080",
                        "CATALOG_URL", "http://127.0.0.1:8081",
                        "PRICING_URL", "http://127.0.0.1:8082",
                        "ROUTER_URL", "http://127.0.0.1:8083",
                        "PLANNER_URL", "http://127.0.0.1:8084"));
    }

    @Test
    void pointsTheRouterAtTheSimulatedClusterThatItStarts() {
        PlatformPlan plan = plan(simulated(Optional.of(120.0)));

        assertThat(plan.simulator().orElseThrow().environment())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "SIMULATOR_PORT",
                        "18443",
                        "SIMULATOR_DATA",
                        home.simulator().toString(),
                        "SIMULATOR_DEFINITIONS",
                        checkout.definitions().toString(),
                        "SIMULATOR_SPEED_UP",
                        "120.0"));
        assertThat(process(plan, Component.ROUTER).environment())
                .containsEntry(
                        "KUBECONFIG", home.simulator().resolve("kubeconfig").toString())
                .containsEntry("ROUTER_TRAINING_JOBS_ENABLED", "true");
    }

    @Test
    void startsNoSimulatorForARealCluster() {
        Cluster cluster = Cluster.choose(Map.of("KUBECONFIG", "/k/config"), home.kubeconfig(), Optional.empty());

        PlatformPlan plan = plan(cluster);

        assertThat(plan.simulator()).isEmpty();
        assertThat(process(plan, Component.ROUTER).environment())
                .containsEntry("KUBECONFIG", "/k/config")
                .doesNotContainKey("ROUTER_TRAINING_JOBS_ENABLED");
    }

    @Test
    void refusesToSpeedUpARealCluster() {
        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(
                        () -> Cluster.choose(Map.of("KUBECONFIG", "/k/config"), home.kubeconfig(), Optional.of(10.0)))
                .withMessageContaining(
                        "--speed-up is for the simulated cluster, but KUBECONFIG=/k/config names a real one");
    }

    @Test
    void refusesASpeedUpThatSlowsDown() {
        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> simulated(Optional.of(0.5)))
                .withMessage("--speed-up 0.5 is not between 1 and 1000000.");
    }

    @Test
    void keepsTheDataDurable() {
        PlatformPlan plan = plan(simulated(Optional.empty()));

        assertThat(plan.postgres().durability()).isEqualTo(Durability.KEPT);
        assertThat(plan.postgres().databases()).containsExactly("catalog", "pricing", "router", "planner");
        assertThat(plan.postgres().port()).isEqualTo(PortChoice.fixed(15_432));
        assertThat(plan.kafka().dataDirectory()).isEqualTo(home.data().resolve("kafka"));
    }

    @Test
    void marksEveryProcessWithItsHome() {
        ProcessPlan catalog = process(plan(simulated(Optional.empty())), Component.CATALOG);

        assertThat(catalog.command())
                .containsExactly(
                        "/jdk/bin/java",
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dsupercargo.home=" + home.root(),
                        "-jar",
                        checkout.root()
                                .resolve("catalog-service/target/quarkus-app/quarkus-run.jar")
                                .toString());
        assertThat(catalog.readiness()).hasToString("http://127.0.0.1:8081/q/health/ready");
        assertThat(catalog.log()).isEqualTo(home.logs().resolve("catalog-service.log"));
    }

    @Test
    void saysWhatIsNotBuilt() {
        checkout = new Checkout(directory.resolve("fresh-clone"));

        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> plan(simulated(Optional.empty())))
                .withMessageContaining("is missing: the platform is not built")
                .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.NOT_BUILT));
    }

    private Cluster simulated(Optional<Double> speedUp) {
        return Cluster.choose(Map.of(), home.kubeconfig(), speedUp);
    }

    private PlatformPlan plan(Cluster cluster) {
        return PlatformPlan.of(home, checkout, PortPlan.from(Map.of()), cluster, Jvm.of(JAVA, Map.of()));
    }

    @Test
    void givesEachServiceTheHeapThatIsAskedFor() {
        assertThat(Jvm.of(JAVA, Map.of("SUPERCARGO_HEAP", "768m")).command()).contains("-Xmx768m");
        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> Jvm.of(JAVA, Map.of("SUPERCARGO_HEAP", "plenty")))
                .withMessageContaining("Maybe 768m");
    }

    @Test
    void compilesInFullWhenThatIsAskedFor() {
        assertThat(Jvm.of(JAVA, Map.of()).command()).contains("-XX:TieredStopAtLevel=1");
        assertThat(Jvm.of(JAVA, Map.of("SUPERCARGO_COMPILER", "full")).command())
                .doesNotContain("-XX:TieredStopAtLevel=1");
        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> Jvm.of(JAVA, Map.of("SUPERCARGO_COMPILER", "slow")))
                .withMessageContaining("Maybe quick or full");
    }

    private static ProcessPlan process(PlatformPlan plan, Component component) {
        return plan.services().stream()
                .filter(process -> process.component() == component)
                .findFirst()
                .orElseThrow();
    }
}
