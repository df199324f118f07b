package dev.supercargo.k8s;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What the code says about names and ports that the deployments repeat. */
final class Platform {

    /** Component in chart and Compose file to Maven module. */
    static final Map<String, String> MODULES = modules();

    /** Names that the JVM, the Kubernetes client or Quarkus itself read, not our configuration. */
    private static final TreeSet<String> FOREIGN =
            new TreeSet<>(java.util.Set.of("JAVA_TOOL_OPTIONS", "KUBECONFIG", "QUARKUS_OIDC_TOKEN_AUDIENCE"));

    private Platform() {}

    /** Every environment name that {@code component} reads. */
    static TreeSet<String> environmentRead(String component) {
        String module = MODULES.get(component);
        TreeSet<String> names = new TreeSet<>(FOREIGN);
        names.addAll(placeholders(SourceTree.read(module + "/src/main/resources/application.properties")));
        if (!"console".equals(component)) {
            names.addAll(placeholders(
                    SourceTree.read("chassis/src/main/resources/META-INF/microprofile-config.properties")));
        }
        SourceTree.find(module + "/src/main/java", "java")
                .map(SourceTree::read)
                .filter(source -> source.contains("@ConfigMapping("))
                .forEach(source -> names.addAll(mappedNames(source)));
        return names;
    }

    /** What the launcher sets for the components, without its simulator's own. */
    static TreeSet<String> environmentOfLauncher() {
        TreeSet<String> names = SourceTree.matches(
                "put\\(\\s*\"([A-Z_]+)\"",
                SourceTree.read("local-stack/launcher/src/main/java/dev/supercargo/launcher/ProcessPlans.java"));
        names.removeIf(name -> name.startsWith("SIMULATOR_"));
        return names;
    }

    /** The launcher's port of a component, such as {@code catalog}, or of {@code postgresql} and {@code kafka}. */
    static int port(String role) {
        return Integer.parseInt(SourceTree.matches(
                        "\\b" + role.toUpperCase(java.util.Locale.ROOT) + "\\(\"[^\"]+\", (\\d+)",
                        SourceTree.read("local-stack/launcher/src/main/java/dev/supercargo/launcher/PortRole.java"))
                .first());
    }

    private static TreeSet<String> placeholders(String properties) {
        return SourceTree.matches("\\$\\{([A-Z][A-Z0-9_]*)", properties);
    }

    /** MicroProfile's environment names of a mapping's keys: {@code router.clusters.namespace} is one word in capitals. */
    private static TreeSet<String> mappedNames(String source) {
        String prefix = SourceTree.matches("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)", source)
                .first();
        TreeSet<String> names = new TreeSet<>();
        Pattern.compile("\\n    [\\w<>, ]+ (\\w+)\\(\\);")
                .matcher(source)
                .results()
                .map(match -> match.group(1).replaceAll("([A-Z])", "_$1"))
                .forEach(key ->
                        names.add((prefix + "." + key).replaceAll("[.-]", "_").toUpperCase(java.util.Locale.ROOT)));
        return names;
    }

    private static Map<String, String> modules() {
        Map<String, String> modules = new LinkedHashMap<>();
        modules.put("catalog", "catalog-service");
        modules.put("pricing", "pricing-service");
        modules.put("router", "workload-router");
        modules.put("planner", "capacity-planner");
        modules.put("console", "console");
        return modules;
    }
}
