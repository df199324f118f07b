package dev.supercargo.cli.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.advice.machine.Temperature;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Power;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tools print, in the shape they print it, and what nobody should print. */
class DriverToolsTest {

    private static final String BANNER = """
            +-----------------------------------------------------------------------------------------+
            | NVIDIA-SMI 550.90.07              Driver Version: 550.90.07      CUDA Version: 12.4     |
            """;

    @Test
    void readsTwoNvidiaCards() {
        DriverReading reading = NvidiaSmi.parse("""
                550.90.07, 24564, 450.00, 41, NVIDIA GeForce RTX 4090
                550.90.07, 24564, 450.00, [N/A], NVIDIA GeForce RTX 4090
                """, BANNER);

        assertThat(reading.driver()).isEqualTo(Measured.known("550.90.07"));
        assertThat(reading.platform()).isEqualTo(Measured.known("CUDA 12.4"));
        assertThat(reading.remarks()).isEmpty();
        assertThat(reading.cards()).hasSize(2);
        CardReading first = reading.cards().getFirst();
        assertThat(first.name()).isEqualTo("NVIDIA GeForce RTX 4090");
        assertThat(first.memory()).isEqualTo(Measured.known(new Memory(24564L << 20)));
        assertThat(first.powerLimit()).isEqualTo(Measured.known(new Power(450)));
        assertThat(first.temperature()).isEqualTo(Measured.known(new Temperature(41)));
        assertThat(reading.cards().getLast().temperature()).isInstanceOf(Measured.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No devices were found",
                "Failed to initialize NVML: Driver/library version mismatch",
                ",,,,",
                "550, 1",
                "\u0000\u0001\u0002",
                "<script>alert(1)</script>",
            })
    void takesNoNonsenseForACard(String output) {
        DriverReading reading = NvidiaSmi.parse(output, "");
        assertThat(reading.cards()).isEmpty();
        assertThat(reading.platform()).isInstanceOf(Measured.Unknown.class);
        assertThat(String.join("", reading.remarks())).doesNotContainPattern("\\p{Cntrl}");
    }

    @Test
    void doesNotBelieveWhatCannotBe() {
        DriverReading reading = NvidiaSmi.parse("550, -5, 1e99, 999999, \u001b[31mRTX\u001b[0m\u202e evil", "");
        CardReading card = reading.cards().getFirst();
        assertThat(card.memory()).isInstanceOf(Measured.Unknown.class);
        assertThat(card.powerLimit()).isInstanceOf(Measured.Unknown.class);
        assertThat(card.temperature()).isInstanceOf(Measured.Unknown.class);
        assertThat(card.name()).doesNotContainPattern("[\\p{Cntrl}\\u202e]").contains("RTX");
    }

    @Test
    void looksAtNoMoreCardsThanAMachineCanHave() {
        String flood = "550, 1024, 100, 40, card\n".repeat(10_000);
        DriverReading reading = NvidiaSmi.parse(flood, "");
        assertThat(reading.cards()).hasSize(DriverReading.CARDS_MAX);
        assertThat(reading.remarks()).singleElement().asString().contains("10000 GPUs");
    }

    @Test
    void cutsANameThatNeverEnds() {
        String name = "x".repeat(100_000);
        assertThat(NvidiaSmi.parse("550, 1024, 100, 40, " + name, "")
                        .cards()
                        .getFirst()
                        .name())
                .hasSize(80);
    }

    @Test
    void readsAnAmdCard() {
        DriverReading reading = RocmSmi.parse("""
                {"card0": {"Temperature (Sensor edge) (C)": "35.0", "Max Graphics Package Power (W)": "300.0",
                           "VRAM Total Memory (B)": "68702699520", "VRAM Total Used Memory (B)": "10960896",
                           "Card Series": "AMD Instinct MI210", "Card Model": "0x0c34"},
                 "system": {"Driver version": "6.8.5"}}
                """);

        assertThat(reading.driver()).isEqualTo(Measured.known("6.8.5"));
        assertThat(reading.cards())
                .containsExactly(new CardReading(
                        "AMD Instinct MI210",
                        Measured.known(new Memory(68702699520L)),
                        Measured.known(new Power(300)),
                        Measured.known(new Temperature(35))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "42", "{", "WARNING: No AMD GPUs specified", "{\"card0\": 7}"})
    void survivesWhateverRocmSmiSays(String output) {
        assertThat(RocmSmi.parse(output).cards().size()).isLessThanOrEqualTo(1);
    }

    @Test
    void doesWithoutAToolThatIsNotThere() {
        assertThat(new Tool(Duration.ofSeconds(2), "no-such-program-of-supercargo").ask())
                .isEqualTo(new Tool.Answer.Absent());
    }

    @Test
    void givesUpOnAToolThatHangs() {
        assertThat(new Tool(Duration.ofMillis(200), "sleep", "60").ask()).isInstanceOf(Tool.Answer.Failed.class);
    }

    @Test
    void saysSoWhenAToolFails() {
        assertThat(new Tool(Duration.ofSeconds(5), "false").ask())
                .isEqualTo(new Tool.Answer.Failed("false ended with code 1"));
    }
}
