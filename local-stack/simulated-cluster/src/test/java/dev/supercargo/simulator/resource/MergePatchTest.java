package dev.supercargo.simulator.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class MergePatchTest {

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) Json.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8), false);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void replacesListsAndRemovesNulls() {
        assertThat(MergePatch.apply(
                        json("{'a':[1,2],'b':{'c':1,'d':2}}"), json("{'a':[3],'b':{'c':null},'e':{'f':null}}")))
                .isEqualTo(json("{'a':[3],'b':{'d':2},'e':{}}"));
    }

    @Test
    void statesOnlyWhatDiffers() {
        assertThat(MergePatch.between(
                        json("{'a':1,'b':{'c':1,'d':2},'e':[1,2],'f':{'g':1}}"),
                        json("{'a':1,'b':{'c':1,'d':3},'e':[1],'f':{}}")))
                .contains(json("{'b':{'d':3},'e':[1],'f':{'g':null}}"));
    }

    @Test
    void thereIsNoneToAnObjectWithANull() {
        assertThat(MergePatch.between(json("{'a':{'b':1}}"), json("{'a':{'b':null}}")))
                .isEmpty();
        assertThat(MergePatch.between(json("{}"), json("{'a':{'b':{'c':null}}}")))
                .isEmpty();
    }

    @Test
    void leadsFromAnyObjectToAnyOther() {
        SplittableRandom random = new SplittableRandom(2026);
        for (int i = 0; i < 2_000; i++) {
            ObjectNode before = object(random, 3);
            ObjectNode after = object(random, 3);

            Optional<ObjectNode> patch = MergePatch.between(before, after);

            assertThat(patch.map(changes -> MergePatch.apply(before.deepCopy(), changes)))
                    .as("from %s to %s by %s", before, after, patch)
                    .contains(after);
        }
    }

    private static ObjectNode object(SplittableRandom random, int depth) {
        ObjectNode object = Json.object();
        for (String name : new String[] {"a", "b", "c"}) {
            if (random.nextInt(3) > 0) {
                object.set(name, value(random, depth - 1));
            }
        }
        return object;
    }

    private static JsonNode value(SplittableRandom random, int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(3)) {
            case 1 -> object(random, depth);
            case 2 -> {
                ArrayNode list = Json.array().addNull();
                list.add(value(random, depth - 1));
                yield list;
            }
            default -> Json.object().put("number", random.nextInt(3)).get("number");
        };
    }
}
