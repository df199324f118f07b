package dev.supercargo.cli.machine;

import dev.supercargo.advice.machine.Enclosure;
import dev.supercargo.advice.machine.Machine;
import dev.supercargo.advice.machine.Software;
import dev.supercargo.quantities.Measured;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import oshi.SystemInfo;
import oshi.hardware.Baseboard;
import oshi.hardware.HardwareAbstractionLayer;

/** Reads everything; a part that cannot be read becomes unknown and a remark. */
public final class MachineReader {

    /** What OSHI has to say about missing permissions, this command says in its own words. */
    private static final Logger OSHI = Logger.getLogger("oshi");

    private final SheetBook sheets;
    private final List<String> remarks = new ArrayList<>();

    public MachineReader(SheetBook sheets) {
        this.sheets = sheets;
    }

    /** @param enclosure what the user stated */
    public Machine read(Enclosure enclosure) {
        OSHI.setLevel(Level.OFF);
        Guard guard = new Guard(remarks);
        SystemInfo system = new SystemInfo();
        HardwareAbstractionLayer hardware = system.getHardware();
        ControlGroup group = guard.of("control groups", () -> ControlGroup.read(Path.of("/")), ControlGroup.none());
        CardsReader cards = new CardsReader(sheets, remarks);
        Machine machine = new Machine(
                guard.of(
                        "the host name",
                        () -> Told.harmless(
                                system.getOperatingSystem().getNetworkParams().getHostName()),
                        "this machine"),
                guard.of("the processor", () -> ProcessorReader.read(hardware, group), ProcessorReader.ofJava()),
                guard.of("the memory", () -> MemoryReader.read(hardware.getMemory(), group), MemoryReader.ofJava()),
                guard.of("the disks", () -> DiskReader.read(hardware.getDiskStores()), List.of()),
                Measured.unknown("not measured"),
                guard.of("the GPUs", cards::read, List.of()),
                enclosure.withBoard(
                        guard.of("the board", () -> board(hardware), Measured.unknown("the board is not told"))),
                new Software(
                        guard.of(
                                "the operating system",
                                () -> Told.harmless(system.getOperatingSystem().toString()),
                                System.getProperty("os.name", "unknown")),
                        cards.driver(),
                        cards.platform()),
                List.of());
        if (machine.gpus().isEmpty()) {
            guard.run("the graphics cards", () -> cards.remarkOnUndriven(hardware.getGraphicsCards()));
        }
        limits(machine);
        if (guard.of("the processor's flags", () -> ProcessorReader.isVirtual(hardware), false)) {
            remarks.add(
                    "This is a virtual machine: its parts cannot be changed from within, and its disks hide what they"
                            + " are.");
        }
        return machine.withRemarks(remarks);
    }

    private void limits(Machine machine) {
        if (machine.processor().cores().limited() || machine.memory().limited()) {
            remarks.add("A control group (container) limits this process to "
                    + String.format(
                            Locale.ROOT,
                            "%.1f cores",
                            machine.processor().cores().usable()) + " and "
                    + machine.memory().usable() + "; the score is for what is granted, not for the host.");
        }
    }

    private static Measured<String> board(HardwareAbstractionLayer hardware) {
        Baseboard board = hardware.getComputerSystem().getBaseboard();
        Measured<String> model = Told.fact(board.getModel(), "the board's model");
        return Told.fact(board.getManufacturer(), "the board's maker") instanceof Measured.Known<String>(String maker)
                ? model.map(known -> maker + " " + known)
                : model;
    }
}
