package dev.supercargo.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.cluster.Labels;
import dev.supercargo.simulator.resource.Json;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What a pod asks of a node, read once.
 *
 * @param pod the pod
 * @param signature equal for pods that ask for the same
 * @param requests amounts by resource
 * @param byName whether it names single nodes, so that nodes that are alike are not alike for it
 */
record Needs(ObjectNode pod, String signature, Map<String, BigDecimal> requests, boolean byName) {

    static Needs of(ObjectNode pod) {
        JsonNode spec = pod.path("spec");
        StringBuilder signature = new StringBuilder()
                .append(spec.path("nodeSelector"))
                .append(Json.at(spec, "affinity", "nodeAffinity"))
                .append(spec.path("tolerations"));
        Map<String, BigDecimal> requests = Pods.requests(pod);
        requests.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(request -> signature
                        .append(request.getKey())
                        .append(request.getValue().stripTrailingZeros()));
        String text = signature.toString();
        return new Needs(pod, text, requests, text.contains(Labels.HOSTNAME) || text.contains("matchFields"));
    }

    /** The same for the pod's present state. */
    Needs at(ObjectNode now) {
        return new Needs(now, signature, requests, byName);
    }
}
