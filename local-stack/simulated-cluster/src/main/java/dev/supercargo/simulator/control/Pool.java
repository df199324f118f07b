package dev.supercargo.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.cluster.InstanceType;
import dev.supercargo.simulator.cluster.InstanceTypes;
import dev.supercargo.simulator.cluster.Labels;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import dev.supercargo.simulator.resource.Quantities;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A NodePool as the provisioner reads it. */
record Pool(ObjectNode object) {

    private static final Duration DEFAULT_START_UP = Duration.ofMinutes(2);

    /**
     * One kind of node the pool could start.
     *
     * @param labels all labels that such a node would have, but its name
     */
    record Offer(Pool pool, InstanceType type, String capacityType, String region, Map<String, String> labels) {

        boolean suits(JsonNode pod) {
            return Constraints.selects(pod, labels, "") && Constraints.tolerates(pod, pool.taints());
        }
    }

    String name() {
        return Metadata.name(object);
    }

    int weight() {
        return Json.at(object, "spec", "weight").asInt(1);
    }

    JsonNode taints() {
        return Json.at(object, "spec", "template", "spec", "taints");
    }

    Optional<BigDecimal> gpuLimit() {
        return Quantities.parse(Json.at(object, "spec", "limits", Labels.GPU));
    }

    Duration startUp() {
        return duration(Labels.START_UP_DELAY).orElse(DEFAULT_START_UP);
    }

    Optional<Duration> meanTimeBetweenInterruptions() {
        return duration(Labels.MEAN_TIME_BETWEEN_INTERRUPTIONS);
    }

    private Optional<Duration> duration(String annotation) {
        try {
            String text = Metadata.annotation(object, annotation);
            return text.isEmpty() ? Optional.empty() : Optional.of(Duration.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private List<String> values(String key) {
        for (JsonNode requirement : requirements()) {
            if (requirement.path("key").asText().equals(key)
                    && requirement.path("operator").asText().equals("In")) {
                return Json.texts(requirement.path("values"));
            }
        }
        return List.of();
    }

    private JsonNode requirements() {
        return Json.at(object, "spec", "template", "spec", "requirements");
    }

    /** Everything its requirements allow; instance types and regions must be listed by name. */
    List<Offer> offers() {
        List<Offer> offers = new ArrayList<>();
        for (String typeName : values(Labels.INSTANCE_TYPE)) {
            Optional<InstanceType> type = InstanceTypes.bundled().find(typeName);
            for (String region : values(Labels.REGION)) {
                for (String capacityType : values(Labels.CAPACITY_TYPE)) {
                    type.map(known -> offer(known, region, capacityType))
                            .filter(offer -> Json.stream(requirements())
                                    .allMatch(requirement -> Constraints.satisfied(requirement, offer.labels())))
                            .ifPresent(offers::add);
                }
            }
        }
        return offers;
    }

    private Offer offer(InstanceType type, String region, String capacityType) {
        Map<String, String> labels = new HashMap<>(type.labels());
        Json.at(object, "spec", "template", "metadata", "labels")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        labels.put(Labels.REGION, region);
        labels.put(Labels.ZONE, zone(type.provider(), region));
        labels.put(Labels.CAPACITY_TYPE, capacityType);
        labels.put(Labels.NODE_POOL, name());
        return new Offer(this, type, capacityType, region, labels);
    }

    private static String zone(String provider, String region) {
        return switch (provider) {
            case "aws" -> region + "a";
            case "gcp" -> region + "-a";
            default -> region + "-1";
        };
    }
}
