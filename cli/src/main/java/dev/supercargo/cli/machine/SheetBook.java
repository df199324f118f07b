package dev.supercargo.cli.machine;

import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.quantities.Measured;
import java.time.YearMonth;
import java.util.Optional;

/** Data sheets by the names drivers use. */
public interface SheetBook {

    Optional<AcceleratorSpec> named(String driverName);

    Measured<YearMonth> launched(AcceleratorSpec spec);
}
