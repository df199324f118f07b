package dev.supercargo.catalog.accelerators;

import dev.supercargo.chassis.outbox.Outbox;
import dev.supercargo.contracts.catalog.AcceleratorEvent;
import dev.supercargo.contracts.catalog.AcceleratorRetired;
import dev.supercargo.hardware.accelerators.Accelerator;
import dev.supercargo.hardware.accelerators.BundledAccelerators;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Brings the table in line with the bundled content: new and changed rows are published, missing ones retired. */
@ApplicationScoped
public class PublishAccelerators {

    private final AcceleratorRepository accelerators;
    private final Outbox outbox;

    PublishAccelerators(AcceleratorRepository accelerators, Outbox outbox) {
        this.accelerators = accelerators;
        this.outbox = outbox;
    }

    /** @return how many facts were published: 0 if nothing changed */
    @Transactional(Transactional.TxType.MANDATORY)
    public int publishBundled() {
        return publish(BundledAccelerators.read());
    }

    int publish(List<Accelerator> content) {
        Map<String, AcceleratorEntity> stored =
                accelerators.streamAll().collect(Collectors.toMap(row -> row.id, Function.identity()));
        List<AcceleratorEvent> events = new ArrayList<>();
        for (Accelerator accelerator : content) {
            AcceleratorEntity row = stored.remove(accelerator.id());
            if (row == null) {
                events.add(AcceleratorFacts.published(accelerator, add(accelerator).version));
            } else if (row.retired || !row.toAccelerator().equals(accelerator)) {
                row.write(accelerator);
                row.retired = false;
                row.version++;
                events.add(AcceleratorFacts.published(accelerator, row.version));
            }
        }
        stored.values().stream().filter(row -> !row.retired).forEach(row -> events.add(retire(row)));
        outbox.append(events);
        return events.size();
    }

    private AcceleratorEntity add(Accelerator accelerator) {
        AcceleratorEntity row = new AcceleratorEntity();
        row.version = 1;
        row.write(accelerator);
        accelerators.persist(row);
        return row;
    }

    private static AcceleratorRetired retire(AcceleratorEntity row) {
        row.retired = true;
        row.version++;
        return new AcceleratorRetired(row.id, row.version, "The bundled content no longer has it.");
    }
}
