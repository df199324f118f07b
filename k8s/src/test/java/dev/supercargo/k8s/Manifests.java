package dev.supercargo.k8s;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The plain manifests as they follow from the chart's defaults. */
final class Manifests {

    private static final String HEADER = """
            # Rendered from the Helm chart with its defaults; do not edit. To write it again:
            #   mvn -pl k8s -am test -Dtest=ManifestsTest -Dsurefire.failIfNoSpecifiedTests=false -Dsupercargo.manifests.write=true
            """;

    private Manifests() {}

    /** Without what only Helm needs: its labels and the objects that are hooks. */
    static String rendered() {
        return HEADER
                + Arrays.stream(Chart.text("supercargo", "supercargo").split("(?m)^---$"))
                        .map(document -> document.lines()
                                .filter(line -> !line.startsWith("# Source:"))
                                .filter(line -> !line.contains("helm.sh/chart:"))
                                .filter(line -> !line.contains("app.kubernetes.io/managed-by: Helm"))
                                .collect(Collectors.joining("\n"))
                                .strip())
                        .filter(document -> !document.isEmpty())
                        .filter(document -> !document.contains("helm.sh/hook:"))
                        .map(document -> "---\n" + document + "\n")
                        .collect(Collectors.joining());
    }
}
