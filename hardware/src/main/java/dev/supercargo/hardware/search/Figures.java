package dev.supercargo.hardware.search;

import dev.supercargo.hardware.facts.Precision;
import dev.supercargo.hardware.parts.CompleteSystem;
import dev.supercargo.hardware.parts.Cooling;
import dev.supercargo.hardware.parts.Cpu;
import dev.supercargo.hardware.parts.EdgeDevice;
import dev.supercargo.hardware.parts.EdgeDevice.PowerMode;
import dev.supercargo.hardware.parts.EdgeDevice.StatedRate;
import dev.supercargo.hardware.parts.Enclosure;
import dev.supercargo.hardware.parts.MemoryKit;
import dev.supercargo.hardware.parts.Motherboard;
import dev.supercargo.hardware.parts.Part;
import dev.supercargo.hardware.parts.PowerSupply;
import dev.supercargo.hardware.parts.StorageDevice;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.ComputeRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Measured.Known;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Power;
import java.util.Map;

/**
 * The numbers by which hardware is searched, as far as its kind has them.
 *
 * @param memory of a device, a kit or a disk; the most that a processor or a board takes
 * @param bandwidth of a device's memory, of one memory channel, or of sequential reads of a disk
 * @param power that it draws at most; that it gives, for a power supply; that it carries away, for a cooler
 * @param peak dense rates by precision
 */
public record Figures(
        Measured<Memory> memory,
        Measured<Bandwidth> bandwidth,
        Measured<Power> power,
        Map<Precision, ComputeRate> peak) {

    private static final String NONE = "not of this kind";

    public Figures {
        peak = Map.copyOf(peak);
    }

    static Figures of(Part part) {
        return switch (part) {
            case Cpu cpu ->
                new Figures(
                        cpu.memory().most(),
                        Measured.unknown(NONE),
                        cpu.draw().most(),
                        peak(Precision.FP32, cpu.vectorRate()));
            case MemoryKit kit ->
                new Figures(
                        Measured.known(kit.size()),
                        Measured.known(kit.speed().perChannel()),
                        Measured.unknown(NONE),
                        Map.of());
            case StorageDevice disk ->
                new Figures(Measured.known(disk.capacity()), disk.sequentialRead(), Measured.unknown(NONE), Map.of());
            case Motherboard board ->
                new Figures(
                        Measured.known(board.memorySlots().most()),
                        Measured.unknown(NONE),
                        Measured.unknown(NONE),
                        Map.of());
            case PowerSupply supply ->
                new Figures(Measured.unknown(NONE), Measured.unknown(NONE), Measured.known(supply.rated()), Map.of());
            case Cooling cooling ->
                new Figures(Measured.unknown(NONE), Measured.unknown(NONE), cooling.ratedHeat(), Map.of());
            case Enclosure enclosure ->
                new Figures(Measured.unknown(NONE), Measured.unknown(NONE), Measured.unknown(NONE), Map.of());
            case EdgeDevice device -> of(device);
            case CompleteSystem system ->
                new Figures(system.contents().memory(), Measured.unknown(NONE), system.power(), Map.of());
        };
    }

    private static Figures of(EdgeDevice device) {
        Measured<ComputeRate> rate = switch (device.rate()) {
            case Known<StatedRate>(StatedRate stated) -> stated.dense();
            case Measured.Unknown<StatedRate>(String reason) -> Measured.unknown(reason);
        };
        Measured<Power> power = device.powerModes().stream()
                .map(PowerMode::budget)
                .max(Power::compareTo)
                .map(Measured::known)
                .orElseGet(() -> Measured.unknown("no power mode is stated"));
        return new Figures(device.memory(), Measured.unknown(NONE), power, peak(Precision.INT8, rate));
    }

    private static Map<Precision, ComputeRate> peak(Precision precision, Measured<ComputeRate> rate) {
        return rate instanceof Known<ComputeRate>(ComputeRate known) ? Map.of(precision, known) : Map.of();
    }
}
