package dev.supercargo.pricing.pricelists;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;

/** An instance type without its price. */
public record InstanceShape(String acceleratorId, int accelerators, Measured<Integer> vcpus, Measured<Memory> memory) {}
