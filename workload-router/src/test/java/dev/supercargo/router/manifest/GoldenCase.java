package dev.supercargo.router.manifest;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.supercargo.contracts.routing.PlaceRef;
import dev.supercargo.quantities.Money;
import dev.supercargo.router.taskfile.TaskFile;
import dev.supercargo.router.taskfile.TaskFileParser;
import dev.supercargo.router.taskfile.WorkloadKind;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One attempt as its file describes it. */
record GoldenCase(JsonNode given) {

    static final Path DIRECTORY = Path.of("src/test/resources/dev/supercargo/router/manifest");

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    static GoldenCase read(String file) throws IOException {
        return new GoldenCase(YAML.readTree(Files.readString(DIRECTORY.resolve(file))));
    }

    static List<JsonNode> documents(String file) throws IOException {
        List<JsonNode> documents = new ArrayList<>();
        try (var values =
                YAML.readerFor(JsonNode.class).<JsonNode>readValues(Files.readString(DIRECTORY.resolve(file)))) {
            values.forEachRemaining(documents::add);
        }
        return documents;
    }

    /** As it goes over the wire. */
    static JsonNode tree(Object object) {
        try {
            return JSON.readTree(Serialization.asJson(object));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Manifest manifest() throws IOException {
        TaskFile file = new TaskFileParser(new NoKnowledge(), new ConfiguredGrants(settings()))
                .parse(YAML.writeValueAsString(given.path("task")), "ada", NOW);
        AttemptPlan plan = new AttemptPlan(
                "sc-01jd-" + given.path("attempt").asInt(),
                "training",
                "01jd",
                given.path("attempt").asInt(),
                file,
                place(),
                Optional.ofNullable(given.get("predictedCompute"))
                        .map(JsonNode::asText)
                        .map(Duration::parse),
                0,
                SpendStop.of(
                        file.terms().budget(),
                        Money.usd(given.path("spent").asText("0")),
                        Optional.ofNullable(given.get("pricePerHour"))
                                .map(JsonNode::asText)
                                .map(Money::usd),
                        Duration.ofMinutes(30)));
        WorkloadRules rules =
                WorkloadRules.resolve(settings(), file, new ClusterApis(new TreeSet<>(texts(given.path("apis")))));
        return new Manifest(
                plan,
                rules,
                new NodeChoice(
                        new TreeMap<>(JSON.convertValue(given.path("nodes"), TEXTS)), texts(given.path("taints"))));
    }

    private Settings settings() {
        return new Settings(
                Optional.of(texts(given.path("imagePullSecrets"))),
                byTeam("queues"),
                byTeam("secrets"),
                byTeam("volumes"),
                Optional.ofNullable(given.get("progressUrl"))
                        .map(JsonNode::asText)
                        .map(URI::create),
                Optional.ofNullable(given.get("queueTopology")).map(JsonNode::asText),
                Optional.ofNullable(given.get("priorityClass")).map(JsonNode::asText));
    }

    private Optional<NamesByTeam> byTeam(String setting) {
        return Optional.ofNullable(given.get(setting)).map(JsonNode::asText).map(NamesByTeam::parse);
    }

    private PlaceRef place() {
        JsonNode place = given.path("place");
        return new PlaceRef(
                "option",
                place.path("provider").asText(),
                place.path("region").asText(),
                null,
                place.path("instanceType").asText(),
                place.path("market").asText(),
                "cluster",
                place.path("acceleratorId").asText(),
                place.path("acceleratorsPerNode").asInt(),
                place.path("nodes").asInt(),
                false);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    /** The platform's settings: the defaults, and what a case sets. */
    private record Settings(
            Optional<List<String>> imagePullSecrets,
            Optional<NamesByTeam> queues,
            Optional<NamesByTeam> secrets,
            Optional<NamesByTeam> volumes,
            Optional<URI> progressUrl,
            Optional<String> queueTopology,
            Optional<String> priorityClass)
            implements WorkloadConfig {

        @Override
        public WorkloadKind kind() {
            return WorkloadKind.JOB;
        }

        @Override
        public Optional<Set<Extension>> alsoAllow() {
            return Optional.empty();
        }

        @Override
        public String trainingRuntime() {
            return "torch-distributed";
        }

        @Override
        public boolean restricted() {
            return false;
        }

        @Override
        public Set<Integer> bugExitCodes() {
            return Set.of(2, 126, 127);
        }
    }
}
