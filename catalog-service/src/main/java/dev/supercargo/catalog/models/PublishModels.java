package dev.supercargo.catalog.models;

import dev.supercargo.catalog.facts.Origin;
import dev.supercargo.chassis.outbox.Outbox;
import dev.supercargo.contracts.catalog.ModelEvent;
import dev.supercargo.contracts.catalog.ModelProfileRetired;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings the table in line with the bundled content: new and changed rows are published, missing ones retired. A model
 * that a user registered under the same id stays the user's.
 */
@ApplicationScoped
public class PublishModels {

    private final ModelRepository models;
    private final Outbox outbox;

    PublishModels(ModelRepository models, Outbox outbox) {
        this.models = models;
        this.outbox = outbox;
    }

    /** @return how many facts were published: 0 if nothing changed */
    @Transactional(Transactional.TxType.MANDATORY)
    public int publishBundled() {
        return publish(BundledModels.read());
    }

    int publish(List<ModelProfile> content) {
        Map<String, ModelEntity> stored =
                models.streamAll().collect(Collectors.toMap(row -> row.id, Function.identity()));
        List<ModelEvent> events = new ArrayList<>();
        for (ModelProfile profile : content) {
            ModelEntity row = stored.remove(profile.id());
            if (row == null) {
                events.add(profile.published(add(profile, Origin.BUNDLED).version));
            } else if (row.origin == Origin.BUNDLED
                    && (row.retired || !row.toProfile().equals(profile))) {
                row.write(profile);
                row.retired = false;
                row.version++;
                events.add(profile.published(row.version));
            }
        }
        stored.values().stream()
                .filter(row -> row.origin == Origin.BUNDLED && !row.retired)
                .forEach(row -> events.add(retire(row)));
        outbox.append(events);
        return events.size();
    }

    /** Stores and publishes a user's model, which must be new. */
    ModelEntity register(ModelProfile profile) {
        ModelEntity row = add(profile, Origin.REGISTERED);
        outbox.append(profile.published(row.version));
        return row;
    }

    private ModelEntity add(ModelProfile profile, Origin origin) {
        ModelEntity row = new ModelEntity();
        row.version = 1;
        row.origin = origin;
        row.write(profile);
        models.persist(row);
        return row;
    }

    private static ModelProfileRetired retire(ModelEntity row) {
        row.retired = true;
        row.version++;
        return new ModelProfileRetired(row.id, row.version, "The bundled content no longer has it.");
    }
}
