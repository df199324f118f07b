package dev.supercargo.cli.assess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.advice.assessment.Assessment;
import dev.supercargo.advice.assessment.Assessor;
import dev.supercargo.advice.assessment.Circumstances;
import dev.supercargo.advice.assessment.Facts;
import dev.supercargo.advice.machine.ClockRate;
import dev.supercargo.advice.machine.Cores;
import dev.supercargo.advice.machine.Disk;
import dev.supercargo.advice.machine.DiskKind;
import dev.supercargo.advice.machine.Enclosure;
import dev.supercargo.advice.machine.Machine;
import dev.supercargo.advice.machine.MainMemory;
import dev.supercargo.advice.machine.Processor;
import dev.supercargo.advice.machine.Software;
import dev.supercargo.advice.machine.VectorUnit;
import dev.supercargo.advice.upgrades.OnOffer;
import dev.supercargo.cli.bundled.BundledModels;
import dev.supercargo.cli.terminal.Terminal;
import dev.supercargo.engine.prediction.Evidence;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The reports of one machine, to the letter. */
class AssessmentReportTest {

    private static final ModelProfile RESNET_50 =
            BundledModels.read().byId("resnet-50").orElseThrow().profile();

    @Test
    void isReadOnATerminal() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Assessment assessment = assessment("desk");
        new AssessmentText(new Terminal(stream, stream, false, false, 160), RESNET_50)
                .print(assessment, assessment.outlooks());

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                AI readiness of desk: 36 of 100
                tier 1, entry level: learning, transfer learning, small image models
                COMPONENT  POINTS  OF  WHY
                GPU             0  50  no GPU that can train was found
                Memory         17  25  32.0 GiB; the guide's minimum is 16 GB, its recommendation 32 GB
                Processor      11  15  8 usable cores with AVX2; the guide recommends 8 cores with AVX2
                Storage         8  10  1,000 GB, the fastest a NVMe SSD
                Bottleneck: GPU, 50 points are lost on it.

                The machine
                System            Linux 6.1
                Processor         A processor, 8 cores, 16 threads, 4.0 GHz, AVX2 (avx2 fma)
                Memory            32.0 GiB of unknown type
                Storage           nvme0n1 1,000 GB NVMe SSD
                GPU               none that can train: no driver
                Board             unknown: the board does not tell its name

                What it can train
                MODEL        NEEDS     TIME  RANGE            FOR                FITS
                ResNet-50  9.0 GiB  13h 22m  6h 41m to 1d 2h  1,000,000 samples  yes

                Upgrades
                Nothing on offer within the budget makes it readier.

                Power, heat, age
                The supply must be rated for 240 W or more (GPUs + 200 W, and a fifth on top); what it is, no sensor tells it; maybe give --psu WATTS.
                Cooling for its load: air.
                No sensor tells a temperature; the guide's limits under load are 85 °C for the processor and 83 °C for a GPU.
                Its age is not known; maybe give --bought DATE. The guide renews GPUs after 3 to 4 years, processors after 4 to 6, memory after 6 to 8, storage after 5 to 7.

                Facts: those bundled with this command, the newest of 2026-11-22. Times: P50 of the engine; docs/assess.md explains the score.
                """);
    }

    @Test
    void isReadByPrograms() {
        assertThat(AssessmentJson.of(assessment("desk")).path("machine").toString())
                .isEqualTo(
                        "{\"name\":\"desk\",\"operatingSystem\":\"Linux 6.1\",\"processor\":{\"name\":\"A processor\","
                                + "\"cores\":8,\"threads\":16,\"usableCores\":8.0,\"clockGigahertz\":4.0,\"vectorUnit\":\"AVX2\","
                                + "\"extensions\":[\"avx2\",\"fma\"]},\"memory\":{\"bytes\":34359738368,"
                                + "\"usableBytes\":34359738368},\"disks\":[{\"name\":\"nvme0n1\",\"kind\":\"NVME\","
                                + "\"bytes\":1000000000000}],\"gpus\":[],\"remarks\":[]}");
    }

    @Test
    void escapesWhatAMachineCallsItself() {
        Assessment hostile = assessment("<img src=x onerror=alert(1)>\"'&");
        assertThat(AssessmentPage.html(hostile, hostile.outlooks(), RESNET_50))
                .contains("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;")
                .doesNotContain("<img");
    }

    private static Assessment assessment(String name) {
        Machine machine = new Machine(
                name,
                new Processor(
                        "A processor",
                        new Cores(16, Measured.known(8), Measured.unknown("nothing limits it")),
                        Measured.known(new ClockRate(4)),
                        VectorUnit.AVX2,
                        List.of("avx2", "fma"),
                        Measured.unknown("no sensor"),
                        Measured.unknown("not measured")),
                MainMemory.of(Memory.ofGib(32)),
                List.of(new Disk("nvme0n1", DiskKind.NVME, Memory.ofGb(1000))),
                Measured.unknown("not measured"),
                List.of(),
                Enclosure.unknown(),
                new Software("Linux 6.1", Measured.unknown("no driver"), Measured.unknown("no driver")),
                List.of());
        Facts facts = new Facts(
                LocalDate.of(2026, 11, 22),
                List.of(RESNET_50),
                RESNET_50,
                Evidence.none(),
                new OnOffer(List.of(), List.of(), List.of(), List.of()));
        return new Assessor(facts)
                .assess(
                        machine,
                        new Circumstances(
                                LocalDate.of(2026, 11, 26),
                                Measured.unknown("not told"),
                                Measured.unknown("not told"),
                                Measured.unknown("not told"),
                                Measured.unknown("not told")));
    }
}
