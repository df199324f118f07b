package dev.supercargo.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.cluster.Labels;
import dev.supercargo.simulator.resource.Json;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a pod asks of a node, read once.
 *
 * @param pod the pod
 * @param signature equal for pods that ask for the same
 * @param requests amounts by resource, accelerators first, as they decide most often
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
        Map<String, BigDecimal> scarceFirst = new LinkedHashMap<>();
        requests.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, BigDecimal> request) ->
                                !request.getKey().contains("/"))
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(request -> {
                    scarceFirst.put(request.getKey(), request.getValue());
                    signature.append(request.getKey()).append(request.getValue().stripTrailingZeros());
                });
        String text = signature.toString();
        return new Needs(pod, text, scarceFirst, text.contains(Labels.HOSTNAME) || text.contains("matchFields"));
    }

    BigDecimal gpus() {
        return requests.getOrDefault(Labels.GPU, BigDecimal.ZERO);
    }

    /** The same for the pod's present state. */
    Needs at(ObjectNode now) {
        return new Needs(now, signature, requests, byName);
    }
}
