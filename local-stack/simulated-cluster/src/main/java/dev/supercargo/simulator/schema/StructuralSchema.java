package dev.supercargo.simulator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.ApiException.Cause;
import java.util.List;
import java.util.Optional;

/** The schema of one version of a custom resource. Thread-safe. */
public final class StructuralSchema {

    private final JsonNode schema;
    private final CelValidation expressions = new CelValidation();

    /** @param openApiSchema the {@code openAPIV3Schema} of the version */
    public StructuralSchema(JsonNode openApiSchema) {
        this.schema = openApiSchema;
    }

    public JsonNode openApiSchema() {
        return schema;
    }

    /** Takes away the fields that the schema does not know, and returns their paths. */
    public List<String> prune(ObjectNode object) {
        return Pruning.prune(object, schema);
    }

    /** Sets defaults where a field is absent. */
    public void complete(ObjectNode object) {
        Defaults.apply(object, schema);
    }

    /**
     * Everything in the object that the schema does not allow. Expressions are evaluated only when the rest is right.
     *
     * @param before the object as it was; empty when it is new
     */
    public List<Cause> violations(Optional<JsonNode> before, JsonNode object) {
        List<Cause> causes = SchemaValidation.violations(object, schema);
        return causes.isEmpty() ? expressions.violations(before, object, schema) : causes;
    }
}
