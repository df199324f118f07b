package dev.supercargo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.supercargo.contracts.Event;
import dev.supercargo.contracts.Topic;
import dev.supercargo.testkit.ProbedRecord;

/** Checks what was published against the schema of the contract. */
public final class ContractSchema {

    private static final String BASE = "https://supercargo.dev/schemas/";

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder -> builder.schemaMappers(mappers -> mappers.mapPrefix(BASE, "classpath:schemas/")));

    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private ContractSchema() {}

    /** Fails unless {@code published} is a valid {@code eventClass} keyed by its aggregate. */
    public static void assertValid(ProbedRecord published, Class<? extends Event> eventClass) {
        assertThat(published.eventType()).isEqualTo(Topic.typeOf(eventClass));
        String type = published.eventType();
        String fact = type.substring("dev.supercargo.catalog.".length(), type.length() - ".v1".length());
        SchemaLocation location = SchemaLocation.of(BASE + published.topic() + "/" + fact + ".json");
        assertThat(FACTORY.getSchema(location, CONFIG).validate(published.value(), InputFormat.JSON))
                .as("%s of %s", fact, published.key())
                .isEmpty();
    }
}
