package dev.supercargo.simulator.cluster;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import java.time.Instant;
import java.util.Map;

/** How a simulated node looks like from the API. */
public final class NodeTemplate {

    private NodeTemplate() {}

    /** The taint that keeps pods without GPUs away. */
    public static ObjectNode gpuTaint() {
        return Json.object().put("key", Labels.GPU).put("value", "present").put("effect", "NoSchedule");
    }

    /** Sets the labels of a node of this type at this place. */
    public static void describe(ObjectNode node, InstanceType type, String capacityType, String region, String zone) {
        type.labels().forEach((key, value) -> Metadata.label(node, key, value));
        Metadata.label(node, Labels.CAPACITY_TYPE, capacityType);
        Metadata.label(node, Labels.REGION, region);
        Metadata.label(node, Labels.ZONE, zone);
        Metadata.label(node, Labels.HOSTNAME, Metadata.name(node));
        Json.child(node, "spec")
                .put("providerID", "simulated://" + type.provider() + "/" + zone + "/" + Metadata.name(node));
    }

    /** Sets the status of a node that can take pods. */
    public static void ready(ObjectNode node, InstanceType type, Instant now) {
        ObjectNode status = Json.child(node, "status");
        for (String field : new String[] {"capacity", "allocatable"}) {
            ObjectNode amounts = status.putObject(field);
            for (Map.Entry<String, String> amount : type.capacity().entrySet()) {
                amounts.put(amount.getKey(), amount.getValue());
            }
        }
        status.putArray("conditions")
                .addObject()
                .put("type", "Ready")
                .put("status", "True")
                .put("reason", "KubeletReady")
                .put("message", "simulated kubelet is posting ready status")
                .put("lastHeartbeatTime", Metadata.time(now))
                .put("lastTransitionTime", Metadata.time(now));
        status.putArray("addresses").addObject().put("type", "Hostname").put("address", Metadata.name(node));
        status.putObject("nodeInfo")
                .put("kubeletVersion", "v1.34.0+simulated")
                .put("operatingSystem", "linux")
                .put("architecture", "amd64")
                .put("osImage", "simulated")
                .put("kernelVersion", "simulated")
                .put("containerRuntimeVersion", "simulated://1")
                .put("kubeProxyVersion", "")
                .put("machineID", Metadata.name(node))
                .put("systemUUID", Metadata.uid(node))
                .put("bootID", Metadata.uid(node));
    }
}
