package dev.supercargo.cli.predictions;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Option;

/** What is trained, how and where, as options; every value goes to the platform as it is written. */
@NullUnmarked
final class QuestionOptions {

    @Option(
            names = "--on",
            paramLabel = "NAME[:N]",
            description = "Accelerator and how many in each node, H100:8; may be repeated. Without it: all.")
    private List<String> on;

    @Option(
            names = "--per-node",
            paramLabel = "N",
            description = "Accelerators of each node where --on does not say (1).")
    private String perNode;

    @Option(names = "--nodes", paramLabel = "N", description = "Nodes that train together (1).")
    private String nodes;

    @Option(names = "--tokens", paramLabel = "N", description = "Work: tokens, such as 2B.")
    private String tokens;

    @Option(names = "--samples", paramLabel = "N", description = "Work: samples, such as 1.2M.")
    private String samples;

    @Option(names = "--epochs", paramLabel = "N", description = "Work: passes over --dataset-size samples.")
    private String epochs;

    @Option(names = "--dataset-size", paramLabel = "N", description = "Samples of the data set.")
    private String datasetSize;

    @Option(names = "--steps", paramLabel = "N", description = "Work: optimizer steps of --batch samples.")
    private String steps;

    @Option(names = "--hours", paramLabel = "N", description = "Work: as long as it took --hours-on some machine.")
    private String hours;

    @Option(names = "--hours-on", paramLabel = "NAME:N", description = "That machine, such as A100-80GB:8.")
    private String hoursOn;

    @Option(names = "--precision", paramLabel = "FORMAT", description = "fp32, tf32, fp16, bf16, fp8, int8 or fp4.")
    private String precision;

    @Option(names = "--batch", paramLabel = "N", description = "Samples of a step over all accelerators.")
    private String batch;

    @Option(names = "--batch-per-accelerator", paramLabel = "N", description = "Samples a device takes at once.")
    private String batchPerAccelerator;

    @Option(names = "--sequence-length", paramLabel = "N", description = "Tokens of a sample.")
    private String sequenceLength;

    @Option(
            names = "--optimizer",
            paramLabel = "NAME",
            description = "sgd, sgd_momentum, adam, adam_8bit or adafactor.")
    private String optimizer;

    @Option(names = "--sharding", paramLabel = "STAGE", description = "auto, none, zero1, zero2, zero3 or fsdp.")
    private String sharding;

    @Option(names = "--recomputation", paramLabel = "KIND", description = "Of activations: none, selective or full.")
    private String recomputation;

    @Option(names = "--fine-tuning", paramLabel = "KIND", description = "full, lora or qlora.")
    private String fineTuning;

    @Option(
            names = "--software",
            paramLabel = "NAME",
            description = "What trains: megatron-lm, torchtitan, composer, …")
    private String software;

    @Option(names = "--tensor", paramLabel = "N", description = "Devices each layer is cut over.")
    private String tensor;

    @Option(names = "--pipeline", paramLabel = "N", description = "Stages the layers are cut into.")
    private String pipeline;

    @Option(names = "--context", paramLabel = "N", description = "Devices each sequence is cut over.")
    private String context;

    @Option(names = "--expert", paramLabel = "N", description = "Devices the experts of a layer are cut over.")
    private String expert;

    @Option(names = "--inference", description = "How fast it answers, instead of how long training takes.")
    private boolean inference;

    @Option(names = "--prompt", paramLabel = "N", description = "With --inference: tokens of a question (1024).")
    private String prompt;

    @Option(names = "--written", paramLabel = "N", description = "With --inference: tokens of an answer (256).")
    private String written;

    @Option(names = "--weights", paramLabel = "FORMAT", description = "With --inference: as_computed, int8 or int4.")
    private String weights;

    /** Whether it asks for answers instead of training. */
    boolean inference() {
        return inference;
    }

    /** Whether it asks for each accelerator of the catalog. */
    boolean everywhere() {
        return on == null;
    }

    /** Option and value of everything given, by the path of the request's field. */
    Map<String, Given> given() {
        Map<String, Given> given = new TreeMap<>();
        put(given, "perNode", "--per-node", perNode);
        put(given, "nodes", "--nodes", nodes);
        put(given, "work.tokens", "--tokens", tokens);
        put(given, "work.samples", "--samples", samples);
        put(given, "work.epochs", "--epochs", epochs);
        put(given, "work.dataset_size", "--dataset-size", datasetSize);
        put(given, "work.steps", "--steps", steps);
        put(given, "work.hours", "--hours", hours);
        put(given, "work.on", "--hours-on", hoursOn);
        put(given, inference ? "serving.precision" : "setup.precision", "--precision", precision);
        put(given, inference ? "serving.batch" : "setup.batch.global", "--batch", batch);
        put(given, "serving.prompt", "--prompt", prompt);
        put(given, "serving.written", "--written", written);
        put(given, "serving.weights", "--weights", weights);
        put(given, "setup.batch.per_accelerator", "--batch-per-accelerator", batchPerAccelerator);
        put(given, "setup.batch.sequence_length", "--sequence-length", sequenceLength);
        put(given, "setup.optimizer", "--optimizer", optimizer);
        put(given, "setup.sharding", "--sharding", sharding);
        put(given, "setup.recomputation", "--recomputation", recomputation);
        put(given, "setup.fine_tuning", "--fine-tuning", fineTuning);
        put(given, "setup.software", "--software", software);
        put(given, inference ? "serving.tensor" : "setup.parallelism.tensor", "--tensor", tensor);
        put(given, "setup.parallelism.pipeline", "--pipeline", pipeline);
        put(given, "setup.parallelism.context", "--context", context);
        put(given, "setup.parallelism.expert", "--expert", expert);
        if (steps != null) {
            put(given, "work.global_batch", "--batch", batch);
        }
        return given;
    }

    /** {@code --precision} with {@code fp7}. */
    record Given(String option, String value) {}

    /** The names of everything given. */
    List<String> names() {
        return Stream.concat(inference ? Stream.of("--inference") : Stream.empty(), optionsWithValues())
                .toList();
    }

    private Stream<String> optionsWithValues() {
        return Stream.concat(
                        Optional.ofNullable(on).map(some -> "--on").stream(),
                        given().values().stream().map(Given::option))
                .distinct();
    }

    /** What an option that concerns the request's field was given; empty if none does. */
    Optional<Given> at(String path) {
        if (path.startsWith("targets") && on != null) {
            int from = path.indexOf('[') + 1;
            return Optional.of(new Given(
                    "--on",
                    from == 0
                            ? String.join(" ", on)
                            : on.get(Integer.parseInt(path.substring(from, path.indexOf(']'))))));
        }
        return Optional.ofNullable(given().get(path))
                .or(() -> given().entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith(path + "."))
                        .map(Map.Entry::getValue)
                        .findFirst());
    }

    ObjectNode json(String model) {
        ObjectNode question = JsonNodeFactory.instance.objectNode().put("model", model);
        if (inference) {
            question.put("kind", "inference");
        }
        given().forEach((path, value) -> {
            String[] keys = path.split("\\.");
            ObjectNode node = question;
            for (int i = 0; i < keys.length - 1; i++) {
                node = node.withObjectProperty(keys[i]);
            }
            node.put(keys[keys.length - 1], value.value());
        });
        if (on != null) {
            on.forEach(question.putArray("targets")::add);
        }
        return question;
    }

    private static void put(Map<String, Given> given, String path, String option, String value) {
        if (value != null) {
            given.put(path, new Given(option, value));
        }
    }
}
