package dev.supercargo.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.simulator.resource.ApiException;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.ResourceType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class PatchesTest {

    private static JsonNode json(String text) {
        try {
            return Json.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8), false);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aStrategicMergePatchMergesListsByTheirKey() {
        assertThat(Patches.strategicMerge(
                        json("{'containers':[{'name':'a','image':'1'},{'name':'b','image':'1'}],'args':['x']}"),
                        json("{'containers':[{'name':'b','image':'2'},{'name':'a','$patch':'delete'}],'args':['y']}")))
                .isEqualTo(json("{'containers':[{'name':'b','image':'2'}],'args':['y']}"));
    }

    @Test
    void aJsonPatchDoesItsOperationsInOrder() {
        JsonNode patched = JsonPatch.apply(
                json("{'a':[1,3],'b':{'c':1}}"),
                json("[{'op':'add','path':'/a/1','value':2},{'op':'move','from':'/b/c','path':'/d'},"
                        + "{'op':'test','path':'/d','value':1},{'op':'remove','path':'/b'},"
                        + "{'op':'add','path':'/a/-','value':4}]"));

        assertThat(patched).isEqualTo(json("{'a':[1,2,3,4],'d':1}"));
    }

    @Test
    void aJsonPatchOnWhatIsNotThereIsRefused() {
        assertThatThrownBy(() -> JsonPatch.apply(json("{}"), json("[{'op':'replace','path':'/a','value':1}]")))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("/a does not exist");
    }

    @Test
    void setBasedSelectorsAreUnderstood() {
        JsonNode object = json("{'metadata':{'labels':{'team':'vision','tier':''}}}");

        assertThat(Selectors.labels("team in (vision, speech),tier,!gone").test(object))
                .isTrue();
        assertThat(Selectors.labels("team notin (vision)").test(object)).isFalse();
        assertThat(Selectors.labels("gone notin (vision),team!=speech").test(object))
                .isTrue();
        assertThat(Selectors.labels("team==speech").test(object)).isFalse();
        assertThatThrownBy(() -> Selectors.fields(ResourceType.POD, "spec.colour=red"))
                .hasMessageContaining("not a known field selector", "status.phase");
    }
}
