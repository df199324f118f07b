package dev.supercargo.advice.machine;

import dev.supercargo.quantities.Measured;
import java.util.List;

/**
 * A computer that may train.
 *
 * @param name its host name
 * @param disks without loops, RAM disks and empty drives
 * @param diskSpeed measured on this machine
 * @param gpus without the ones that only show pictures
 * @param remarks what could not be read or limits the machine, as sentences
 */
public record Machine(
        String name,
        Processor processor,
        MainMemory memory,
        List<Disk> disks,
        Measured<DiskSpeed> diskSpeed,
        List<Gpu> gpus,
        Enclosure enclosure,
        Software software,
        List<String> remarks) {

    public Machine {
        disks = List.copyOf(disks);
        gpus = List.copyOf(gpus);
        remarks = List.copyOf(remarks);
    }

    public Machine withProcessor(Processor other) {
        return new Machine(name, other, memory, disks, diskSpeed, gpus, enclosure, software, remarks);
    }

    public Machine withMemory(MainMemory other) {
        return new Machine(name, processor, other, disks, diskSpeed, gpus, enclosure, software, remarks);
    }

    public Machine withDisks(List<Disk> others) {
        return new Machine(name, processor, memory, others, diskSpeed, gpus, enclosure, software, remarks);
    }

    public Machine withGpus(List<Gpu> others) {
        return new Machine(name, processor, memory, disks, diskSpeed, others, enclosure, software, remarks);
    }

    public Machine withDiskSpeed(DiskSpeed measured) {
        return new Machine(
                name, processor, memory, disks, Measured.known(measured), gpus, enclosure, software, remarks);
    }

    public Machine withEnclosure(Enclosure other) {
        return new Machine(name, processor, memory, disks, diskSpeed, gpus, other, software, remarks);
    }

    public Machine withRemarks(List<String> others) {
        return new Machine(name, processor, memory, disks, diskSpeed, gpus, enclosure, software, others);
    }
}
