package dev.supercargo.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import java.util.List;
import java.util.stream.Stream;

/** The columns that a CustomResourceDefinition asks for, after the name. */
final class PrinterColumns {

    private static final String NONE = "<none>";

    private PrinterColumns() {}

    static List<Column> of(JsonNode additionalPrinterColumns, Column name, Column age) {
        if (additionalPrinterColumns.isEmpty()) {
            return List.of(name, age);
        }
        return Stream.concat(
                        Stream.of(name), Json.stream(additionalPrinterColumns).map(PrinterColumns::column))
                .toList();
    }

    private static Column column(JsonNode definition) {
        JsonPath path = JsonPath.parse(definition.path("jsonPath").asText());
        String type = definition.path("type").asText("string");
        boolean wide = definition.path("priority").asInt() > 0;
        return new Column(definition.path("name").asText(), type, wide, (object, now) -> {
            List<JsonNode> found = path.find(object);
            if (found.isEmpty() || Json.isAbsent(found.getFirst())) {
                return NONE;
            }
            JsonNode first = found.getFirst();
            if (type.equals("date")) {
                return Metadata.time(first).map(time -> Tables.age(time, now)).orElse("<invalid>");
            }
            return first.isValueNode() ? first.asText() : first.toString();
        });
    }
}
