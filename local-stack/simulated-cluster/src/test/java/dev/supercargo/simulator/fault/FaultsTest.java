package dev.supercargo.simulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.ApiException;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Verb;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FaultsTest {

    private final Faults faults = new Faults();

    private static ObjectNode yaml(String text) {
        try {
            return Json.readYaml(text, ObjectNode.class);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<Integer> hitRequests(Fault fault) {
        Faults fresh = new Faults();
        fresh.add(fault);
        return IntStream.range(0, 1000)
                .filter(request -> !fresh.on(Verb.CREATE, "jobs", Map::of).isEmpty())
                .boxed()
                .toList();
    }

    @Test
    void aFaultHitsItsTargetAsOftenAsWanted() {
        faults.add(new Fault(new Effect.LoseAnswer(), Target.of(Verb.CREATE, "jobs"), Occurrence.next(2)));

        assertThat(faults.on(Verb.CREATE, "pods", Map::of)).isEmpty();
        assertThat(faults.on(Verb.PATCH, "jobs", Map::of)).isEmpty();
        assertThat(faults.on(Verb.CREATE, "jobs", Map::of)).hasSize(1);
        assertThat(faults.on(Verb.CREATE, "jobs", Map::of)).hasSize(1);
        assertThat(faults.on(Verb.CREATE, "jobs", Map::of)).isEmpty();
        assertThat(faults.all()).extracting(Faults.InForce::hits).containsExactly(2L);
    }

    @Test
    void aFaultCanBeMeantForObjectsWithALabel() {
        faults.add(new Fault(
                new Effect.LoseAnswer(), new Target(Set.of(), Set.of(), Map.of("team", "a")), Occurrence.always()));

        assertThat(faults.on(Verb.PATCH, "jobs", () -> Map.of("team", "b"))).isEmpty();
        assertThat(faults.on(Verb.PATCH, "jobs", Map::of)).isEmpty();
        assertThat(faults.on(Verb.PATCH, "jobs", () -> Map.of("team", "a", "more", "x")))
                .hasSize(1);
    }

    @Test
    void theSeedDecidesWhichShareIsHit() {
        Fault fault = new Fault(new Effect.LoseAnswer(), Target.everything(), Occurrence.share(0.2, 7));
        Fault other = new Fault(new Effect.LoseAnswer(), Target.everything(), Occurrence.share(0.2, 8));

        assertThat(hitRequests(fault)).isEqualTo(hitRequests(fault)).isNotEqualTo(hitRequests(other));
        assertThat(hitRequests(fault).size()).isBetween(150, 250);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{effect: refuse, code: 429, retryAfter: PT2S, verbs: [create, patch], resources: [jobs/status],"
                        + " times: 3, share: 0.5, seed: 9}",
                "{effect: hold, moment: before, verbs: [patch], resources: [jobs], labels: {team: a}, times: 1}"
            })
    void whatIsReadIsWrittenAgain(String text) {
        ObjectNode json = yaml(text);

        faults.add(FaultFormat.read(json));

        ObjectNode written = FaultFormat.write(faults.all().getFirst());
        written.remove(List.of("id", "hits"));
        assertThat(FaultFormat.read(written)).isEqualTo(FaultFormat.read(json));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {effect: explode}                         | effect "explode" is unknown
            {effect: refuse, code: 200}               | code 200 is no refusal
            {effect: delay, by: soon}                 | by "soon" is not an ISO duration
            {effect: delay, by: PT2H}                 | by PT2H is not from PT0S to PT1M
            {effect: hold, moment: later}             | moment "later" is unknown
            {effect: loseAnswer, share: 2}            | share 2.0 is not above 0 and at most 1
            {effect: loseAnswer, times: 0}            | times 0 is not at least 1
            {effect: loseAnswer, verbs: [read]}       | verb "read" is unknown
            {effect: loseAnswer, verb: get}           | field "verb" is unknown
            """)
    void whatIsWrongIsNamed(String json, String message) {
        assertThatThrownBy(() -> FaultFormat.read(yaml(json)))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining(message);
    }
}
