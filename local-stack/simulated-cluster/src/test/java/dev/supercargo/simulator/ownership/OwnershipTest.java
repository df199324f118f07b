package dev.supercargo.simulator.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.ApiException;
import dev.supercargo.simulator.resource.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class OwnershipTest {

    private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");
    private static final Ownership BUILT_IN = new Ownership(MergeRules.builtIn(), Scope.WITHOUT_STATUS);

    private static ObjectNode yaml(String text) {
        try {
            return Json.readYaml(text, ObjectNode.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static FieldManager applying(String name) {
        return new FieldManager(name, FieldManager.Operation.APPLY, "v1", "");
    }

    private static FieldManager updating(String name) {
        return new FieldManager(name, FieldManager.Operation.UPDATE, "v1", "");
    }

    private static ObjectNode apply(ObjectNode live, String manager, String stated) {
        return BUILT_IN.apply(live, yaml(stated), applying(manager), false, NOW);
    }

    private static JsonNode withoutManagers(ObjectNode object) {
        ObjectNode copy = object.deepCopy();
        copy.remove("metadata");
        return copy;
    }

    @Test
    void aFieldLeftOutOfTheNextApplyIsRemoved() {
        ObjectNode first = apply(Json.object(), "router", "{spec: {suspend: true, parallelism: 2}}");

        ObjectNode second = apply(first, "router", "{spec: {parallelism: 2}}");

        assertThat(withoutManagers(second)).isEqualTo(yaml("{spec: {parallelism: 2}}"));
    }

    @Test
    void aFieldLeftOutStaysWhileAnotherManagerAppliesItToo() {
        ObjectNode both =
                apply(apply(Json.object(), "router", "{data: {a: '1', b: '2'}}"), "console", "{data: {b: '2'}}");

        ObjectNode after = apply(both, "router", "{data: {a: '1'}}");

        assertThat(withoutManagers(after)).isEqualTo(yaml("{data: {a: '1', b: '2'}}"));
    }

    @Test
    void whatNobodyStatedIsLeftAlone() {
        ObjectNode live = yaml("{spec: {dnsPolicy: ClusterFirst, containers: [{name: sidecar, image: s}]}}");

        ObjectNode after = apply(live, "router", "{spec: {containers: [{name: train, image: t}]}}");

        assertThat(withoutManagers(after))
                .isEqualTo(yaml("{spec: {dnsPolicy: ClusterFirst, containers: [{name: sidecar, image: s},"
                        + " {name: train, image: t}]}}"));
    }

    @Test
    void itemsOfAListWithKeysHaveOwnersOfTheirOwn() {
        String both =
                "{spec: {containers: [{name: a, image: '1', env: [{name: X, value: x}]}, {name: b, image: '1'}]}}";
        ObjectNode first = apply(Json.object(), "router", both);

        ObjectNode second = apply(first, "router", "{spec: {containers: [{name: a, image: '2'}]}}");

        assertThat(withoutManagers(second)).isEqualTo(yaml("{spec: {containers: [{name: a, image: '2'}]}}"));
        assertThat(Json.at(second, "metadata", "managedFields").path(0).path("fieldsV1"))
                .isEqualTo(yaml("{'f:spec': {'f:containers': {'k:{\"name\":\"a\"}': {'.': {}, 'f:name': {},"
                        + " 'f:image': {}}}}}"));
    }

    @Test
    void anAtomicListHasOneOwner() {
        ObjectNode first = apply(Json.object(), "router", "{spec: {tolerations: [{key: gpu}], nodeSelector: {a: b}}}");

        assertThatThrownBy(() -> apply(first, "other", "{spec: {tolerations: [{key: spot}], nodeSelector: {c: d}}}"))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.code()).isEqualTo(409))
                .hasMessageContaining("Apply failed with 2 conflicts")
                .hasMessageContaining("conflict with \"router\" using v1: .spec.tolerations")
                .hasMessageContaining(".spec.nodeSelector");
    }

    @Test
    void theConflictNamesTheManagerAndTheField() {
        ObjectNode live = yaml("{spec: {containers: [{name: train, image: '1'}]}}");
        ObjectNode edited = yaml("{spec: {containers: [{name: train, image: '2'}]}}");
        BUILT_IN.update(live, edited, updating("kubectl-edit"), NOW);

        assertThatThrownBy(() -> apply(edited, "router", "{spec: {containers: [{name: train, image: '3'}]}}"))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        refused -> assertThat(refused.status().path("details")).isEqualTo(yaml("""
                                        causes:
                                          - reason: FieldManagerConflict
                                            message: conflict with "kubectl-edit" using v1
                                            field: .spec.containers[name="train"].image
                                        """)));
    }

    @Test
    void theSameValueIsNoConflictAndHasTwoOwners() {
        ObjectNode first = apply(Json.object(), "router", "{data: {a: '1'}}");

        ObjectNode both = apply(first, "console", "{data: {a: '1'}}");

        assertThat(Json.at(both, "metadata", "managedFields")).hasSize(2);
    }

    @Test
    void forceTakesTheFieldAway() {
        ObjectNode first = apply(Json.object(), "router", "{data: {a: '1', b: '1'}}");

        ObjectNode forced = BUILT_IN.apply(first, yaml("{data: {a: '2'}}"), applying("admin"), true, NOW);
        ObjectNode again = apply(forced, "router", "{data: {b: '1'}}");

        assertThat(withoutManagers(again)).isEqualTo(yaml("{data: {a: '2', b: '1'}}"));
    }

    @Test
    void anUpdateTakesTheFieldsItChangesAndNoOthers() {
        ObjectNode first = apply(Json.object(), "router", "{data: {a: '1', b: '1'}}");
        ObjectNode updated = first.deepCopy();
        Json.child(updated, "data").put("a", "2");
        BUILT_IN.update(first, updated, updating("client"), NOW);

        ManagedFields managed = ManagedFields.of(updated);

        assertThat(managed.of(updating("client")))
                .containsExactly(FieldPath.ROOT.field("data").field("a"));
        assertThat(managed.of(applying("router")))
                .containsExactly(FieldPath.ROOT.field("data").field("b"));
    }

    @Test
    void applyingTheSameTwiceChangesNothingWhateverIsApplied() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 300; round++) {
            ObjectNode live = apply(Json.object(), "other", configuration(random, "o"));
            String stated = configuration(random, "r");

            ObjectNode once = apply(live, "router", stated);
            ObjectNode twice = BUILT_IN.apply(once, yaml(stated), applying("router"), false, NOW.plusSeconds(9));
            ObjectNode withdrawn = apply(twice, "router", "{}");

            assertThat(twice).as(stated).isEqualTo(once);
            assertThat(withdrawn).as("as before %s", stated).isEqualTo(live);
        }
    }

    private static String configuration(SplittableRandom random, String prefix) {
        StringBuilder env = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            env.append(env.isEmpty() ? "" : ", ")
                    .append("{name: ")
                    .append(prefix)
                    .append(i)
                    .append(", value: '")
                    .append(random.nextInt(5))
                    .append("'}");
        }
        return "{metadata: {labels: {" + prefix + random.nextInt(3) + ": x}}, spec: {" + prefix + ": 1,"
                + " containers: [{name: " + prefix + ", env: [" + env + "]}]}}";
    }

    @Test
    void aCustomResourceIsMergedAsItsSchemaSays() {
        Ownership custom = new Ownership(MergeRules.of(yaml("""
                properties:
                  spec:
                    properties:
                      places: {type: array, x-kubernetes-list-type: map, x-kubernetes-list-map-keys: [name], items: {type: object}}
                      tags: {type: array, x-kubernetes-list-type: set, items: {type: string}}
                      steps: {type: array, items: {type: string}}
                """)), Scope.WITHOUT_STATUS);
        ObjectNode live = yaml("{spec: {places: [{name: a, usd: 1}], tags: [x], steps: [one]}}");

        ObjectNode after = custom.apply(
                live,
                yaml("{spec: {places: [{name: b, usd: 2}], tags: [y], steps: [two]}}"),
                applying("router"),
                false,
                NOW);

        assertThat(withoutManagers(after))
                .isEqualTo(
                        yaml("{spec: {places: [{name: a, usd: 1}, {name: b, usd: 2}], tags: [x, y], steps: [two]}}"));
    }
}
