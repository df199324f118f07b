package dev.supercargo.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryEventIsDescribedTest {

    static List<Fact> facts() {
        return Fact.all();
    }

    static List<EventSchema> schemas() {
        return EventSchema.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("facts")
    void hasASchemaWithItsName(Fact fact) {
        assertThat(EventSchema.of(fact).json().path("title").asText())
                .isEqualTo(fact.recordClass().getSimpleName());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("facts")
    void hasAnExample(Fact fact) {
        assertThat(Example.golden()).anyMatch(example -> example.fact().equals(fact) && !example.isOld());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("facts")
    void hasAnExampleOfAnOlderProducerIfItHasOptionalFields(Fact fact) {
        boolean hasOptionalFields =
                SchemaFields.names(fact).size() > SchemaFields.required(fact).size();
        assertThat(Example.golden().stream().anyMatch(example -> example.fact().equals(fact) && example.isOld()))
                .isEqualTo(hasOptionalFields);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("facts")
    void everyFieldIsShownInSomeExample(Fact fact) {
        Set<String> shown = Example.golden().stream()
                .filter(example -> example.fact().equals(fact) && !example.isFuture())
                .flatMap(example -> example.json().properties().stream())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(shown).containsExactlyInAnyOrderElementsOf(SchemaFields.names(fact));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("schemas")
    void aSchemaSaysItsOwnAddressAndDraft(EventSchema schema) {
        assertThat(schema.id()).isEqualTo(EventSchema.BASE + schema);
        assertThat(schema.json().path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
    }

    @Test
    void noSchemaIsWithoutAnEvent() {
        Set<String> expected = Fact.all().stream().map(Fact::schemaFile).collect(Collectors.toSet());
        assertThat(EventSchema.all().stream().map(EventSchema::toString).filter(name -> !name.startsWith("common/")))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void noCommonSchemaIsUnused() throws Exception {
        StringBuilder text = new StringBuilder();
        for (EventSchema schema : EventSchema.all()) {
            text.append(Files.readString(schema.file()));
        }
        assertThat(Example.files(EventSchema.FOLDER.resolve("common")))
                .allSatisfy(file -> assertThat(text).contains("../common/" + file.getFileName()));
    }

    @Test
    void noExampleIsWithoutAnEvent() {
        Stream<Path> examples = Example.files(Example.GOLDEN);
        assertThat(examples)
                .containsExactlyInAnyOrderElementsOf(
                        Example.golden().stream().map(Example::file).toList());
    }
}
