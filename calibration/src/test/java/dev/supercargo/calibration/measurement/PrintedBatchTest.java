package dev.supercargo.calibration.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.quantities.Measured;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedBatchTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        256                          | true  | 256
        131072.0                     | true  | 131072
        1,048,576                    | true  | 1048576
        64k                          | false | 64000
        126 and 256; 8192 and 8192   | false | 126
        126 and 256; 8192 and 8192   | true  | 256
        312 , 176; 79872 , 90112     | false | 176
        128 (FP32) / 256 (AMP)       | true  | 256
        64 (FP32) / 96 (AMP)         | false | 64
        5120/2560                    | false | 2560
        8 : 16                       | true  | 16
        """)
    void readsWhatIsPrinted(String printed, boolean sixteenBit, double expected) {
        assertThat(PrintedBatch.of(printed, sixteenBit)).isEqualTo(Measured.known(expected));
        assertThat(PrintedBatch.isNothing(printed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0", "-4", "NaN", "all"})
    void refusesWhatIsNoSize(String printed) {
        assertThat(PrintedBatch.isNothing(printed)).isTrue();
    }

    @Test
    void nothingPrintedIsNotKnown() {
        assertThat(PrintedBatch.of("", true)).isInstanceOf(Measured.Unknown.class);
        assertThat(PrintedBatch.isNothing("")).isFalse();
    }
}
