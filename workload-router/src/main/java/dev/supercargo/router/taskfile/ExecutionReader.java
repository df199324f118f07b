package dev.supercargo.router.taskfile;

import dev.supercargo.chassis.document.Fields;
import dev.supercargo.chassis.document.Values;
import dev.supercargo.router.taskfile.Execution.SecretKey;
import dev.supercargo.router.taskfile.Grants.Thing;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads {@code secrets}, {@code volumes}, {@code routing.checkpoint.location} and {@code routing.kubernetes}. */
final class ExecutionReader {

    static final Set<String> KEYS = Set.of(
            "workload",
            "runtime",
            "run_as_user",
            "shared_memory",
            "device_claims",
            "bug_exit_codes",
            "image_pull_secrets");
    static final Set<String> SECRET_KEYS = Set.of("secret", "key");
    private static final Pattern OBJECT_NAME = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");
    private static final Pattern DATA_KEY = Pattern.compile("[-._a-zA-Z0-9]{1,253}");
    private static final Pattern MOUNT_PATH = Pattern.compile("(/[A-Za-z0-9._-]+)+");
    private static final Pattern STORE = Pattern.compile("(s3|gs|az|abfss?|https)://[A-Za-z0-9][^\\s@]{0,1000}");
    private static final Set<String> TAKEN_PATHS = Set.of("/dev", "/proc", "/sys", "/etc", "/var/run");
    private static final int MANY = 64;

    /** Killed and terminated: what a lost node looks like, never a bug. */
    private static final Set<Integer> SIGNALS = Set.of(137, 143);

    private final Grants grants;
    private final String team;

    ExecutionReader(Grants grants, String team) {
        this.grants = grants;
        this.team = team;
    }

    /** @param variables that the file gives values to */
    Execution read(Fields root, Optional<Fields> routing, Set<String> variables) {
        SortedMap<String, String> volumes = volumes(root);
        Optional<Fields> kubernetes = routing.flatMap(fields -> fields.mapping("kubernetes"));
        kubernetes.ifPresent(fields -> fields.allow(KEYS, Set.of()));
        Optional<WorkloadKind> workload = kubernetes.flatMap(
                fields -> fields.value("workload", text -> Values.constant(WorkloadKind.class, text)));
        kubernetes
                .filter(fields -> fields.has("runtime") && !workload.equals(Optional.of(WorkloadKind.TRAINJOB)))
                .ifPresent(fields -> fields.complain("runtime", "INVALID", "only a trainjob has a runtime."));
        return new Execution(
                workload,
                kubernetes.flatMap(fields -> fields.value("runtime", ExecutionReader::objectName)),
                secrets(root, variables),
                volumes,
                routing.filter(fields -> fields.node("checkpoint").orElse(null) instanceof MappingNode)
                        .flatMap(fields -> fields.mapping("checkpoint"))
                        .flatMap(fields -> fields.value("location", text -> location(text, volumes))),
                kubernetes.flatMap(fields -> fields.value("run_as_user", Values::positiveInteger)),
                kubernetes.flatMap(fields -> fields.value("shared_memory", Values::memory)),
                kubernetes
                        .flatMap(fields -> fields.value("device_claims", Values::bool))
                        .orElse(false),
                new TreeSet<>(kubernetes.stream()
                        .flatMap(fields -> fields.values("bug_exit_codes", ExecutionReader::exitCode).stream())
                        .toList()),
                kubernetes.map(this::imagePullSecrets).orElse(List.of()));
    }

    /** By reference only: a task file is stored, shown and sent on. */
    private SortedMap<String, SecretKey> secrets(Fields root, Set<String> variables) {
        SortedMap<String, SecretKey> secrets = new TreeMap<>();
        root.mapping("secrets").ifPresent(fields -> {
            for (String variable : few(root, "secrets", fields)) {
                if (!TaskFileParser.VARIABLE.matcher(variable).matches()) {
                    fields.complain(variable, "INVALID", "this is no name of an environment variable.");
                } else if (variables.contains(variable)) {
                    fields.complain(variable, "DUPLICATE_KEY", "envs has this variable, too. Keep one.");
                } else if (fields.node(variable).orElse(null) instanceof MappingNode) {
                    fields.mapping(variable).flatMap(this::secretKey).ifPresent(key -> secrets.put(variable, key));
                } else {
                    fields.complain(
                            variable,
                            "INVALID",
                            "a task file holds no secret values. Maybe name a Secret: {secret: hub, key: token}.");
                }
            }
        });
        return secrets;
    }

    private Optional<SecretKey> secretKey(Fields fields) {
        fields.allow(SECRET_KEYS, Set.of());
        for (String key : List.of("secret", "key")) {
            if (!fields.has(key)) {
                fields.complain(key, "MISSING", "expected {secret: NAME, key: KEY}.");
            }
        }
        Optional<String> secret = fields.value("secret", text -> granted(Thing.SECRET, objectName(text)));
        Optional<String> key = fields.value(
                "key", text -> matching(DATA_KEY, text, "a key of the Secret: letters, digits, dashes, dots"));
        return secret.flatMap(name -> key.map(data -> new SecretKey(name, data)));
    }

    private SortedMap<String, String> volumes(Fields root) {
        SortedMap<String, String> volumes = new TreeMap<>();
        root.mapping("volumes").ifPresent(fields -> {
            for (String path : few(root, "volumes", fields)) {
                boolean taken = TAKEN_PATHS.stream().anyMatch(own -> path.equals(own) || path.startsWith(own + "/"));
                if (taken || !MOUNT_PATH.matcher(path).matches() || path.contains("/..")) {
                    fields.complain(path, "INVALID", "expected a path of its own such as /checkpoints.");
                }
                fields.value(path, text -> granted(Thing.VOLUME, objectName(text)))
                        .ifPresent(claim -> volumes.put(path, claim));
            }
        });
        return volumes;
    }

    private static Set<String> few(Fields root, String key, Fields fields) {
        if (fields.keys().size() > MANY) {
            root.complain(
                    key,
                    "TOO_MANY",
                    "at most " + MANY + ", but there are " + fields.keys().size() + ".");
        }
        return fields.keys();
    }

    private List<String> imagePullSecrets(Fields fields) {
        return fields.values("image_pull_secrets", text -> granted(Thing.SECRET, objectName(text)));
    }

    private String granted(Thing thing, String name) {
        if (!grants.allows(team, thing, name)) {
            throw new IllegalArgumentException("team '" + team + "' may not use the " + thing.noun() + " '" + name
                    + "'. A platform engineer can grant it in " + thing.setting() + ".");
        }
        return name;
    }

    /** Anything else would be lost with the pod. */
    private static String location(String text, SortedMap<String, String> volumes) {
        boolean mounted = volumes.keySet().stream().anyMatch(path -> text.equals(path) || text.startsWith(path + "/"));
        if ((mounted && !text.contains("/..")) || STORE.matcher(text).matches()) {
            return text;
        }
        throw new IllegalArgumentException("expected a path below one of volumes or a URI without credentials such as"
                + " s3://bucket/prefix, but found '" + text + "'.");
    }

    private static int exitCode(String text) {
        int code = Values.positiveInteger(text);
        if (code > 255 || SIGNALS.contains(code)) {
            throw new IllegalArgumentException(
                    "expected an exit code of 1 to 255, and neither 137 nor 143, which a lost node leaves, but found "
                            + code + ".");
        }
        return code;
    }

    private static String objectName(String text) {
        return matching(OBJECT_NAME, text, "the name of an object in Kubernetes");
    }

    private static String matching(Pattern pattern, String text, String expected) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException("expected " + expected + ", but found '" + text + "'.");
        }
        return text;
    }
}
