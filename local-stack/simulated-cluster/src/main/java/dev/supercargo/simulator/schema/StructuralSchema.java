package dev.supercargo.simulator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.ApiException.Cause;
import java.util.List;

/**
 * The schema of one version of a custom resource. Immutable.
 *
 * @param schema its {@code openAPIV3Schema}
 */
public record StructuralSchema(JsonNode schema) {

    /** Takes away the fields that the schema does not know, and returns their paths. */
    public List<String> prune(ObjectNode object) {
        return Pruning.prune(object, schema);
    }

    /** Sets defaults where a field is absent. */
    public void complete(ObjectNode object) {
        Defaults.apply(object, schema);
    }

    /** Everything in the object that the schema does not allow. */
    public List<Cause> violations(JsonNode object) {
        return SchemaValidation.violations(object, schema);
    }
}
