package dev.supercargo.router.prediction;

import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.router.taskfile.WhatIf;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * One combination to predict.
 *
 * @param perNode accelerators of each node, 1 or more
 * @param nodes 1 or more
 */
record Devices(AcceleratorSpec accelerator, int perNode, int nodes) {

    /** Every combination a question names, in its order; those of one name by accelerator id. */
    static List<Devices> of(List<WhatIf.Target> targets, Collection<AcceleratorSpec> catalog) {
        return targets.stream()
                .flatMap(target -> accelerators(target, catalog)
                        .map(accelerator -> new Devices(accelerator, target.perNode(), target.nodes())))
                .distinct()
                .toList();
    }

    private static Stream<AcceleratorSpec> accelerators(WhatIf.Target target, Collection<AcceleratorSpec> catalog) {
        return switch (target) {
            case WhatIf.Every all -> catalog.stream();
            case WhatIf.Named named ->
                catalog.stream().filter(spec -> named.choice().accepts(spec.id()));
        };
    }
}
