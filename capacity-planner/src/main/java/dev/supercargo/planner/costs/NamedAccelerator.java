package dev.supercargo.planner.costs;

import dev.supercargo.chassis.document.Fields;
import dev.supercargo.chassis.document.Nearest;
import dev.supercargo.hardware.accelerators.Accelerator;
import dev.supercargo.planner.market.Sheets;
import dev.supercargo.planning.names.AcceleratorNames;
import java.util.List;
import java.util.Optional;

/** The accelerator that a question names in field {@value #KEY}, by its id or by words of it. */
final class NamedAccelerator {

    static final String KEY = "accelerator";

    private NamedAccelerator() {}

    /** Complains and is empty if none or several are meant. */
    static Optional<Accelerator> of(Fields fields, Sheets sheets) {
        String name = fields.text(KEY).orElse("");
        List<Accelerator> meant = sheets.named(name);
        if (meant.size() == 1) {
            return Optional.of(meant.getFirst());
        }
        if (meant.isEmpty()) {
            fields.complain(
                    KEY,
                    "UNKNOWN_ACCELERATOR",
                    "there is no accelerator '" + name + "'." + Nearest.advice(name, sheets.ids())
                            + " See 'supercargo hardware'.");
        } else {
            fields.complain(KEY, "AMBIGUOUS_ACCELERATOR", AcceleratorNames.ambiguity(name, meant));
        }
        return Optional.empty();
    }
}
