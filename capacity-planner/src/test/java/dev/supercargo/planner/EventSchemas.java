package dev.supercargo.planner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.supercargo.contracts.ContractJson;
import dev.supercargo.testkit.ProbedRecord;
import java.util.List;

/** Holds published events against the contract's schemas. */
public final class EventSchemas {

    private static final String BASE = "https://supercargo.dev/schemas/";
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder -> builder.schemaMappers(mappers -> mappers.mapPrefix(BASE, "classpath:schemas/")));
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private EventSchemas() {}

    /** What the schema of the event's type has against its payload. */
    public static List<String> problems(ProbedRecord event) throws JsonProcessingException {
        String fact = event.eventType().replaceAll("^dev\\.supercargo\\.\\w+\\.(.+)\\.v1$", "$1");
        return FACTORY
                .getSchema(SchemaLocation.of(BASE + event.topic() + "/" + fact + ".json"), CONFIG)
                .validate(ContractJson.mapper().readTree(event.value()))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
