package dev.supercargo.simulator.ownership;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.simulator.resource.ApiException;
import dev.supercargo.simulator.resource.ApiException.Cause;
import dev.supercargo.simulator.resource.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Keeps {@code managedFields} right while clients write one kind of object. What the cluster's own controllers write has
 * no owner. Immutable.
 *
 * @param rules the structure of the kind
 * @param scope what the request may write
 */
public record Ownership(MergeRules rules, Scope scope) {

    /** Notes who set the fields in which {@code after} differs from {@code before}. */
    public void update(ObjectNode before, ObjectNode after, FieldManager manager, Instant now) {
        ManagedFields managed = ManagedFields.of(before);
        SortedMap<FieldPath, JsonNode> old = Leaves.of(before, rules, scope);
        SortedMap<FieldPath, JsonNode> fresh = Leaves.of(after, rules, scope);
        SortedSet<FieldPath> changed = changed(old, fresh);
        SortedSet<FieldPath> gone = new TreeSet<>(old.keySet());
        gone.removeAll(fresh.keySet());
        SortedSet<FieldPath> own = new TreeSet<>(managed.of(manager));
        own.addAll(changed);
        managed.takeFromOthers(manager, changed);
        managed.put(manager, own, now);
        managed.drop(gone);
        managed.writeTo(after);
    }

    private static SortedSet<FieldPath> changed(
            SortedMap<FieldPath, JsonNode> old, SortedMap<FieldPath, JsonNode> fresh) {
        SortedSet<FieldPath> changed = new TreeSet<>();
        fresh.forEach((path, value) -> {
            if (!value.equals(old.get(path))) {
                changed.add(path);
            }
        });
        return changed;
    }

    /**
     * Server-side apply: what is stated is set and owned, what the manager stated before and leaves out now is removed
     * unless somebody else owns it too.
     *
     * @param force takes fields from other managers instead of refusing
     * @return a changed copy of the live object
     * @throws ApiException 409 with the managers and fields when others own what would be changed
     */
    public ObjectNode apply(ObjectNode live, ObjectNode stated, FieldManager manager, boolean force, Instant now) {
        ObjectNode configuration = withoutNulls(stated);
        SortedMap<FieldPath, JsonNode> wanted = Leaves.of(configuration, rules, scope);
        SortedSet<FieldPath> fields = new TreeSet<>(wanted.keySet());
        ObjectNode merged = (ObjectNode) AppliedTree.merge(live, configuration, rules);
        ManagedFields managed = ManagedFields.of(live);
        if (managed.hasOthersThan(manager)) {
            SortedSet<FieldPath> changed = changed(Leaves.of(live, rules, scope), Leaves.of(merged, rules, scope));
            if (!force) {
                refuseConflicts(managed, manager, changed);
            }
            managed.takeFromOthers(manager, changed);
        }
        SortedSet<FieldPath> released = new TreeSet<>(managed.of(manager));
        released.removeAll(fields);
        managed.put(manager, fields, now);
        ObjectNode result = released.isEmpty() ? merged : merged.deepCopy();
        for (FieldPath path : released) {
            boolean ownedStill = managed.entries().stream()
                    .anyMatch(entry -> entry.fields().stream().anyMatch(field -> field.isWithin(path)));
            if (!ownedStill) {
                AppliedTree.remove(result, path, rules);
            }
        }
        managed.writeTo(result);
        return result;
    }

    private static ObjectNode withoutNulls(ObjectNode stated) {
        ObjectNode result = Json.object();
        stated.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (!value.isNull()) {
                result.set(field.getKey(), value instanceof ObjectNode inner ? withoutNulls(inner) : value);
            }
        });
        return result;
    }

    private static void refuseConflicts(ManagedFields managed, FieldManager manager, SortedSet<FieldPath> changed) {
        List<Cause> causes = new ArrayList<>();
        for (ManagedFields.Entry entry : managed.entries()) {
            if (!entry.manager().equals(manager)) {
                entry.fields().stream()
                        .filter(changed::contains)
                        .forEach(field -> causes.add(new Cause(
                                field.display(),
                                "FieldManagerConflict",
                                "conflict with " + entry.manager().display())));
            }
        }
        if (!causes.isEmpty()) {
            throw ApiException.applyConflict(causes);
        }
    }
}
