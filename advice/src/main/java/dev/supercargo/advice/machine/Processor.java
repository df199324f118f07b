package dev.supercargo.advice.machine;

import dev.supercargo.quantities.ComputeRate;
import dev.supercargo.quantities.Measured;
import java.util.List;

/**
 * The processors of a machine, all sockets together.
 *
 * @param name as it calls itself
 * @param cores of all sockets
 * @param clock highest of one core, or the present one where the highest is hidden
 * @param vectors widest unit
 * @param extensions instruction sets for learning that it has, as the operating system writes them
 * @param temperature now
 * @param matrixRate 32-bit matrix product with all cores, measured on this machine
 */
public record Processor(
        String name,
        Cores cores,
        Measured<ClockRate> clock,
        VectorUnit vectors,
        List<String> extensions,
        Measured<Temperature> temperature,
        Measured<ComputeRate> matrixRate) {

    public Processor {
        extensions = List.copyOf(extensions);
    }

    /** 32-bit peak: usable cores × clock × operations per cycle. */
    public Measured<ComputeRate> peak() {
        return clock.map(rate -> new ComputeRate(cores.usable() * rate.gigahertz() * 1e9 * vectors.flopsPerCycle()));
    }

    public Processor withMatrixRate(ComputeRate measured) {
        return new Processor(name, cores, clock, vectors, extensions, temperature, Measured.known(measured));
    }

    public Processor withCores(Cores other) {
        return new Processor(name, other, clock, vectors, extensions, temperature, matrixRate);
    }
}
