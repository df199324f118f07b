package dev.supercargo.cli.machine;

import dev.supercargo.advice.machine.Temperature;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Power;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** NVIDIA's {@code nvidia-smi}: one line for each GPU, memory in MiB, power in watts. */
final class NvidiaSmi {

    static final Tool CARDS = new Tool(
            Duration.ofSeconds(2),
            "nvidia-smi",
            "--query-gpu=driver_version,memory.total,power.limit,temperature.gpu,name",
            "--format=csv,noheader,nounits");
    /** Its banner names the newest CUDA that the driver supports; the query does not know it. */
    static final Tool BANNER = new Tool(Duration.ofSeconds(2), "nvidia-smi");

    private static final Pattern CUDA = Pattern.compile("CUDA Version: *(\\d{1,3}\\.\\d{1,3})");
    private static final int COLUMNS = 5;
    private static final double BYTES_PER_MIB = 1024.0 * 1024;

    private NvidiaSmi() {}

    static DriverReading parse(String csv, String banner) {
        List<CardReading> cards = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        Measured<String> driver = Measured.unknown("nvidia-smi names no driver");
        List<String> lines = csv.lines().filter(line -> !line.isBlank()).toList();
        for (String line : lines.subList(0, Math.min(lines.size(), DriverReading.CARDS_MAX))) {
            // The name comes last, because only it may hold a comma.
            String[] cells = line.split(",", COLUMNS);
            if (cells.length < COLUMNS || Told.harmless(cells[COLUMNS - 1]).isEmpty()) {
                remarks.add("nvidia-smi said '" + Told.harmless(line) + "', which is no GPU.");
                continue;
            }
            driver = Told.fact(cells[0], "the driver's version");
            cards.add(new CardReading(
                    Told.harmless(cells[4]),
                    Told.number(cells[1], 1, DriverReading.MEMORY_BYTES_MAX / BYTES_PER_MIB, "memory")
                            .map(mib -> Memory.ofBytes(mib * BYTES_PER_MIB)),
                    Told.number(cells[2], 1, DriverReading.WATTS_MAX, "power limit")
                            .map(Power::new),
                    Told.number(cells[3], DriverReading.CELSIUS_LEAST, DriverReading.CELSIUS_MAX, "temperature")
                            .map(Temperature::new)));
        }
        if (lines.size() > DriverReading.CARDS_MAX) {
            remarks.add("nvidia-smi named " + lines.size() + " GPUs; the first " + DriverReading.CARDS_MAX
                    + " are looked at.");
        }
        return new DriverReading(driver, cuda(banner), cards, remarks);
    }

    private static Measured<String> cuda(String banner) {
        Matcher version = CUDA.matcher(banner);
        return version.find()
                ? Measured.known("CUDA " + version.group(1))
                : Measured.unknown("nvidia-smi names no CUDA version");
    }
}
