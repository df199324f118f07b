package dev.supercargo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.supercargo.advice.machine.ClockRate;
import dev.supercargo.advice.machine.Cores;
import dev.supercargo.advice.machine.Enclosure;
import dev.supercargo.advice.machine.Gpu;
import dev.supercargo.advice.machine.Machine;
import dev.supercargo.advice.machine.MainMemory;
import dev.supercargo.advice.machine.Processor;
import dev.supercargo.advice.machine.Software;
import dev.supercargo.advice.machine.VectorUnit;
import dev.supercargo.calibration.hardware.Accelerators;
import dev.supercargo.cli.assess.Publication;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublishMachineTest {

    private static final String TAKEN =
            "{\"title\":\"Conflict\",\"status\":409,\"detail\":\"There is an asset desk-7 already.\"}";

    @Test
    void registersTheMachineAsAnAsset() {
        try (APlatform platform = new APlatform().answering("POST /api/v1/assets", 201, "application/json", "{}")) {
            assertThat(publish(platform, card(), card())).isEqualTo("Registered as asset desk-7.");
            assertThat(platform.bodies.getLast())
                    .contains("\"id\":\"desk-7\"")
                    .contains("\"acceleratorId\":\"nvidia-rtx-4090-24gb\"")
                    .contains("\"acceleratorsPerNode\":2")
                    .contains("\"site\":\"hq\"");
        }
    }

    @Test
    void changesNothingTheSecondTime() {
        try (APlatform platform = new APlatform()
                .refusing("POST /api/v1/assets", 409, TAKEN)
                .answering(
                        "GET /api/v1/assets/desk-7",
                        "{\"acceleratorId\":\"nvidia-rtx-4090-24gb\",\"acceleratorsPerNode\":1}")) {
            assertThat(publish(platform, card())).contains("registered already; nothing changed");
        }
    }

    @Test
    void doesNotOverwriteAnotherMachine() {
        try (APlatform platform = new APlatform()
                .refusing("POST /api/v1/assets", 409, TAKEN)
                .answering(
                        "GET /api/v1/assets/desk-7",
                        "{\"acceleratorId\":\"nvidia-l4-24gb\",\"acceleratorsPerNode\":1}")) {
            assertThatExceptionOfType(Complaint.class)
                    .isThrownBy(() -> publish(platform, card()))
                    .withMessageContaining("is registered with 1 × nvidia-l4-24gb")
                    .withMessageContaining("--id");
        }
    }

    @Test
    void saysThatAMachineWithoutAcceleratorIsNoAsset() {
        try (APlatform platform = new APlatform()) {
            assertThatExceptionOfType(Complaint.class)
                    .isThrownBy(() -> publish(platform))
                    .withMessageContaining("Nothing was registered");
            assertThat(platform.requests).isEmpty();
        }
    }

    private static String publish(APlatform platform, Gpu... gpus) {
        return new Publication(new Platform(URI.create(platform.url()), Optional.empty()))
                .publish(machine(gpus), "hq", Optional.empty());
    }

    private static Gpu card() {
        return new Gpu(
                "NVIDIA GeForce RTX 4090",
                Measured.known(Accelerators.bundled().named("RTX 4090").orElseThrow()),
                Measured.unknown(""),
                Measured.unknown(""),
                Measured.unknown(""),
                Measured.unknown(""));
    }

    private static Machine machine(Gpu... gpus) {
        return new Machine(
                "Desk 7",
                new Processor(
                        "a processor",
                        new Cores(16, Measured.known(8), Measured.unknown("")),
                        Measured.known(new ClockRate(4)),
                        VectorUnit.AVX2,
                        List.of(),
                        Measured.unknown(""),
                        Measured.unknown("")),
                MainMemory.of(Memory.ofGib(64)),
                List.of(),
                Measured.unknown(""),
                List.of(gpus),
                Enclosure.unknown(),
                new Software("Linux", Measured.unknown(""), Measured.unknown("")),
                List.of());
    }
}
