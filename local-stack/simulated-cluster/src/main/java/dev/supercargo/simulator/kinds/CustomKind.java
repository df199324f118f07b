package dev.supercargo.simulator.kinds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.ApiException;
import dev.supercargo.simulator.resource.ApiException.Cause;
import dev.supercargo.simulator.resource.Metadata;
import dev.supercargo.simulator.resource.ResourceType;
import dev.supercargo.simulator.schema.StructuralSchema;
import java.util.List;
import java.util.Optional;

/**
 * One served version of a CustomResourceDefinition.
 *
 * @param type the kind it adds to the API
 * @param schema what its objects must satisfy
 * @param printerColumns {@code additionalPrinterColumns}, a list
 */
public record CustomKind(ResourceType type, StructuralSchema schema, JsonNode printerColumns) {

    /**
     * Prunes and completes an object that a client wrote.
     *
     * @param before the object as it was; empty when it is new
     * @return the paths of the fields that were pruned
     * @throws ApiException 422 with every violation
     */
    public List<String> admit(Optional<JsonNode> before, ObjectNode object) {
        List<String> pruned = schema.prune(object);
        schema.complete(object);
        List<Cause> causes = schema.violations(before, object);
        if (!causes.isEmpty()) {
            throw ApiException.invalid(type, Metadata.name(object), causes);
        }
        return pruned;
    }
}
