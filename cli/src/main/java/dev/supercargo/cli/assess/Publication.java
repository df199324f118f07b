package dev.supercargo.cli.assess;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.advice.machine.Gpu;
import dev.supercargo.advice.machine.Machine;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.quantities.Measured;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Registers a machine as an owned asset; doing it again changes nothing. */
public final class Publication {

    private static final int CONFLICT = 409;
    private static final int ID_LENGTH_MAX = 63;

    private final Platform platform;

    public Publication(Platform platform) {
        this.platform = platform;
    }

    /**
     * What came of it, as a sentence.
     *
     * @throws Complaint if there is nothing to register, or another machine has the id
     */
    public String publish(Machine machine, String site, Optional<String> wantedId) {
        ObjectNode asset = asset(machine, site, wantedId.orElseGet(() -> id(machine.name())));
        String id = asset.path("id").asText();
        try {
            platform.post(
                    "assets",
                    "application/json",
                    asset.toString().getBytes(StandardCharsets.UTF_8),
                    refusal -> refusal.status() == CONFLICT ? new Taken() : refusal.inWords(""));
            return "Registered as asset " + id + ".";
        } catch (Taken taken) {
            JsonNode there = platform.tree("assets/" + Platform.encoded(id));
            if (isSame(there, asset)) {
                return "Asset " + id + " is registered already; nothing changed.";
            }
            throw new Complaint("Asset " + id + " is registered with " + text(there, "acceleratorsPerNode") + " × "
                    + text(there, "acceleratorId") + ", but this machine has " + text(asset, "acceleratorsPerNode")
                    + " × " + text(asset, "acceleratorId")
                    + ". Maybe retire it first, or choose another name with --id.");
        }
    }

    private static ObjectNode asset(Machine machine, String site, String id) {
        List<AcceleratorSpec> known = machine.gpus().stream()
                .map(Gpu::sheet)
                .flatMap(sheet -> sheet instanceof Measured.Known<AcceleratorSpec>(AcceleratorSpec spec)
                        ? Stream.of(spec)
                        : Stream.empty())
                .toList();
        if (known.isEmpty()) {
            throw new Complaint("Nothing was registered: an asset needs an accelerator that the catalog knows, and this"
                    + " machine has none.");
        }
        AcceleratorSpec first = known.getFirst();
        ObjectNode asset = JsonNodeFactory.instance.objectNode();
        asset.put("id", id).put("name", machine.name()).put("site", site);
        asset.put("acceleratorId", first.id().value());
        asset.put("acceleratorsPerNode", (int)
                known.stream().filter(first::equals).count());
        asset.put("vcpus", machine.processor().cores().logical());
        asset.put("memoryBytes", machine.memory().installed().bytes());
        asset.put("note", "Registered by supercargo assess --publish.");
        return asset;
    }

    private static boolean isSame(JsonNode there, JsonNode asset) {
        return text(there, "acceleratorId").equals(text(asset, "acceleratorId"))
                && text(there, "acceleratorsPerNode").equals(text(asset, "acceleratorsPerNode"));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText("?");
    }

    /** A Kubernetes name out of a host's. */
    static String id(String host) {
        String slug =
                host.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String cut =
                slug.length() > ID_LENGTH_MAX ? slug.substring(0, ID_LENGTH_MAX).replaceAll("-$", "") : slug;
        return cut.isEmpty() ? "this-machine" : cut;
    }

    private static final class Taken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
