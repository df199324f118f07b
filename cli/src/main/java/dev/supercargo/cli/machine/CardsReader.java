package dev.supercargo.cli.machine;

import dev.supercargo.advice.machine.Gpu;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.quantities.Measured;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import oshi.hardware.GraphicsCard;

/** Accelerators as their drivers tell them; a card without its driver trains nothing and becomes a remark. */
final class CardsReader {

    private static final Measured<String> NO_DRIVER = Measured.unknown("neither nvidia-smi nor rocm-smi answers");

    private final SheetBook sheets;
    private final List<String> remarks;
    private Measured<String> driver = NO_DRIVER;
    private Measured<String> platform = NO_DRIVER;

    CardsReader(SheetBook sheets, List<String> remarks) {
        this.sheets = sheets;
        this.remarks = remarks;
    }

    List<Gpu> read() {
        return nvidia().or(this::amd).orElse(List.of());
    }

    /** @param shown what the operating system sees, drivers or not */
    void remarkOnUndriven(List<GraphicsCard> shown) {
        shown.stream()
                .map(card -> Told.harmless(card.getName()))
                .filter(CardsReader::couldTrain)
                .forEach(name -> remarks.add("There is a " + name
                        + ", but its driver's tool (nvidia-smi, rocm-smi) does not answer, so that it cannot train."
                        + " Maybe install the driver."));
    }

    Measured<String> driver() {
        return driver;
    }

    Measured<String> platform() {
        return platform;
    }

    private Optional<List<Gpu>> nvidia() {
        return answered(NvidiaSmi.CARDS).map(csv -> {
            String banner = answered(NvidiaSmi.BANNER).orElse("");
            return taken(NvidiaSmi.parse(csv, banner));
        });
    }

    private Optional<List<Gpu>> amd() {
        return answered(RocmSmi.CARDS).map(json -> taken(RocmSmi.parse(json)));
    }

    private Optional<String> answered(Tool tool) {
        return switch (tool.ask()) {
            case Tool.Answer.Said(String text) -> Optional.of(text);
            case Tool.Answer.Absent none -> Optional.empty();
            case Tool.Answer.Failed(String reason) -> {
                remarks.add("GPUs may be missing here: " + reason + ".");
                yield Optional.empty();
            }
        };
    }

    private List<Gpu> taken(DriverReading reading) {
        driver = reading.driver();
        platform = reading.platform();
        remarks.addAll(reading.remarks());
        return reading.cards().stream().map(this::gpu).toList();
    }

    private Gpu gpu(CardReading card) {
        Optional<AcceleratorSpec> sheet = sheets.named(card.name());
        if (sheet.isEmpty()) {
            remarks.add("The catalog has no data sheet of '" + card.name() + "'; its speed is unknown.");
        }
        return new Gpu(
                card.name(),
                sheet.map(Measured::known).orElse(Measured.unknown("the catalog does not know " + card.name())),
                card.memory(),
                card.powerLimit(),
                card.temperature(),
                sheet.map(sheets::launched).orElse(Measured.unknown("the catalog does not know " + card.name())));
    }

    private static boolean couldTrain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .matches(".*(geforce|rtx|gtx|quadro|tesla|instinct|radeon (rx|pro)|\\bmi\\d{2,3}).*");
    }
}
