package dev.supercargo.cli.bundled;

import dev.supercargo.calibration.hardware.Accelerators;
import dev.supercargo.cli.machine.SheetBook;
import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.hardware.accelerators.Accelerator;
import dev.supercargo.hardware.nodes.NodeFacts;
import dev.supercargo.hardware.nodes.NodeIdentification;
import dev.supercargo.quantities.Measured;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The catalog's data sheets. */
final class BundledSheets implements SheetBook {

    private final List<Accelerator> accelerators;

    BundledSheets(List<Accelerator> accelerators) {
        this.accelerators = accelerators;
    }

    @Override
    public Optional<AcceleratorSpec> named(String driverName) {
        return byDriver(driverName).or(() -> Accelerators.bundled().named(driverName));
    }

    /** GPU feature discovery labels nodes with the driver's name, dashed; its table knows which form a name means. */
    private static Optional<AcceleratorSpec> byDriver(String driverName) {
        NodeFacts node = new NodeFacts(Map.of("nvidia.com/gpu.product", driverName.replace(' ', '-')), Map.of());
        return NodeIdentification.identify(node).acceleratorId() instanceof Measured.Known<String>(String id)
                ? Accelerators.bundled().byId(new AcceleratorId(id))
                : Optional.empty();
    }

    @Override
    public Measured<YearMonth> launched(AcceleratorSpec spec) {
        return accelerators.stream()
                .filter(accelerator -> accelerator.id().equals(spec.id().value()))
                .findFirst()
                .map(Accelerator::launched)
                .orElse(Measured.unknown("the catalog does not know when it came out"));
    }
}
