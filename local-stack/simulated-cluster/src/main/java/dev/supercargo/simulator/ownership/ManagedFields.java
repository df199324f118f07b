package dev.supercargo.simulator.ownership;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.Json;
import dev.supercargo.simulator.resource.Metadata;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The entries of {@code metadata.managedFields}; an entry that owns nothing is dropped. */
final class ManagedFields {

    private static final String FIELD = "managedFields";

    /** Who owns these fields, and since when. */
    record Entry(FieldManager manager, String time, SortedSet<FieldPath> fields) {

        Entry without(SortedSet<FieldPath> others) {
            SortedSet<FieldPath> left = new TreeSet<>(fields);
            return left.removeAll(others) ? new Entry(manager, time, left) : this;
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    private ManagedFields() {}

    static ManagedFields of(JsonNode object) {
        ManagedFields managed = new ManagedFields();
        for (JsonNode entry : Json.at(object, "metadata", FIELD)) {
            managed.entries.add(new Entry(
                    FieldManager.read(entry), entry.path("time").asText(), FieldsV1.read(entry.path("fieldsV1"))));
        }
        return managed;
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Whether anybody else owns something. */
    boolean hasOthersThan(FieldManager manager) {
        return entries.stream().anyMatch(entry -> !entry.manager().equals(manager));
    }

    /** The fields of this manager. */
    SortedSet<FieldPath> of(FieldManager manager) {
        return entries.stream()
                .filter(entry -> entry.manager().equals(manager))
                .findFirst()
                .map(Entry::fields)
                .orElseGet(TreeSet::new);
    }

    /** Gives the manager exactly these fields; the time stays where they are the same as before. */
    void put(FieldManager manager, SortedSet<FieldPath> fields, Instant now) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).manager().equals(manager)) {
                if (!entries.get(i).fields().equals(fields)) {
                    entries.set(i, new Entry(manager, Metadata.time(now), fields));
                }
                return;
            }
        }
        entries.add(new Entry(manager, Metadata.time(now), fields));
    }

    void takeFromOthers(FieldManager manager, SortedSet<FieldPath> fields) {
        replaceAll(entry -> entry.manager().equals(manager) ? entry : entry.without(fields));
    }

    /** Nobody owns these fields any more. */
    void drop(SortedSet<FieldPath> fields) {
        replaceAll(entry -> entry.without(fields));
    }

    private void replaceAll(UnaryOperator<Entry> change) {
        entries.replaceAll(change);
    }

    /** Gives the object, whose metadata may be another's, metadata of its own with these entries. */
    void writeTo(ObjectNode object) {
        ObjectNode metadata = Json.object();
        metadata.setAll(Json.child(object, "metadata"));
        object.set("metadata", metadata);
        ArrayNode list = Json.array();
        for (Entry entry : entries) {
            if (!entry.fields().isEmpty()) {
                list.add(entry.manager()
                        .write()
                        .put("time", entry.time())
                        .put("fieldsType", "FieldsV1")
                        .set("fieldsV1", FieldsV1.write(entry.fields())));
            }
        }
        if (list.isEmpty()) {
            metadata.remove(FIELD);
        } else {
            metadata.set(FIELD, list);
        }
    }
}
