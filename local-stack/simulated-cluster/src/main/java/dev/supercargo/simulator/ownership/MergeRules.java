package dev.supercargo.simulator.ownership;

import com.fasterxml.jackson.databind.JsonNode;

/** The structure of one kind of object, walked field by field. */
public sealed interface MergeRules permits BuiltInRules, SchemaRules {

    /** The rules of a kind that comes with Kubernetes. */
    static MergeRules builtIn() {
        return BuiltInRules.ROOT;
    }

    /** The rules that the structural schema of a CustomResourceDefinition states by {@code x-kubernetes-list-type} and so on. */
    static MergeRules of(JsonNode openApiSchema) {
        return SchemaRules.root(openApiSchema);
    }

    /** The rules of the field with this name. */
    MergeRules field(String name);

    /** The rules of the items of this list. */
    MergeRules item();

    /** How this value, which stands where these rules apply, is merged. */
    Structure structure(JsonNode value);
}
