package dev.supercargo.simulator.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class SharingTest {

    private final Sharing sharing = new Sharing();

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) Json.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8), false);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theNextStateHasThePartsThatHaveNotChanged() {
        ObjectNode before = json("{'spec':{'image':'a','args':['x']},'status':{'list':[{'n':1},{'n':2}]}}");
        ObjectNode wanted = json("{'spec':{'image':'a','args':['x']},'status':{'list':[{'n':1},{'n':3}]}}");

        ObjectNode after = sharing.changed(before, wanted.deepCopy());

        assertThat(after).isEqualTo(wanted);
        assertThat(after.get("spec")).isSameAs(before.get("spec"));
        assertThat(after.at("/status/list/0")).isSameAs(before.at("/status/list/0"));
        assertThat(before.at("/status/list/1/n").asInt()).isEqualTo(2);
    }

    @Test
    void anEqualStateIsNoNewOne() {
        ObjectNode before = json("{'a':{'b':[1,{'c':null}]},'d':'x'}");

        assertThat(sharing.changed(before, before.deepCopy())).isSameAs(before);
    }

    @Test
    void aStateWithLessInItIsANewOne() {
        ObjectNode before = json("{'a':{'b':1,'c':2},'d':[1,2]}");

        assertThat(sharing.changed(before, json("{'a':{'b':1},'d':[1]}"))).isEqualTo(json("{'a':{'b':1},'d':[1]}"));
    }

    @Test
    void objectsThatAreAlikeHaveTheirPartsInCommon() {
        ObjectNode one = sharing.created(json("{'name':'one','spec':{'env':[{'name':'A','value':'1'}]}}"));
        ObjectNode two = sharing.created(json("{'name':'two','spec':{'env':[{'name':'A','value':'1'}]}}"));

        assertThat(two.get("spec")).isSameAs(one.get("spec"));
    }

    @Test
    void aDraftCanBeChangedWithoutChangingTheObject() {
        ObjectNode object =
                json("{'metadata':{'annotations':{'a':'1'}},'spec':{'containers':[{'name':'c'}],'taints':[]}}");

        ObjectNode draft = Sharing.draft(object);
        Json.child(draft, "metadata", "annotations").put("a", "2");
        Json.list(Json.child(draft, "spec"), "taints").add("t");

        assertThat(object)
                .isEqualTo(json(
                        "{'metadata':{'annotations':{'a':'1'}},'spec':{'containers':[{'name':'c'}],'taints':[]}}"));
        assertThat(draft.at("/spec/containers")).isSameAs(object.at("/spec/containers"));
    }
}
