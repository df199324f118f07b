package dev.supercargo.calibration.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.supercargo.quantities.Measured;
import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class CsvReaderTest {

    @Test
    void readsQuotedCellsWithCommasQuotesAndLineEnds() throws IOException {
        CsvRow row = only("a,b\r\n\"x, \"\"y\"\"\nz\",2.0\r\n");

        assertThat(row.text("a")).isEqualTo("x, \"y\"\nz");
        assertThat(row.count("b")).isEqualTo(Measured.known(2L));
    }

    @Test
    void skipsByteOrderMarkAndBlankLines() throws IOException {
        assertThat(only("\uFEFFa,b\n\n1,2\n\n").text("a")).isEqualTo("1");
    }

    @Test
    void readsAnAbsentColumnLikeAnEmptyCell() throws IOException {
        CsvRow row = only("a\n1\n");

        assertThat(row.text("b")).isEmpty();
        assertThat(row.positive("b")).isEqualTo(Measured.unknown("column b is empty"));
    }

    @Test
    void namesRowAndColumnOfWhatIsNoNumber() throws IOException {
        assertThatThrownBy(() -> only("a\nNaN\n").positive("a"))
                .hasMessage("row 2, column a: must lie above 0 and below 10^18, but is 'NaN'");
        assertThatThrownBy(() -> only("a\nInfinity\n").positive("a")).isInstanceOf(BadCell.class);
        assertThatThrownBy(() -> only("a\n-1\n").positive("a")).isInstanceOf(BadCell.class);
        assertThatThrownBy(() -> only("a\n1e30\n").positive("a")).isInstanceOf(BadCell.class);
        assertThatThrownBy(() -> only("a\neight\n").positive("a"))
                .hasMessage("row 2, column a: 'eight' is not a number");
        assertThatThrownBy(() -> only("a\n1.5\n").count("a"))
                .hasMessage("row 2, column a: must be a whole number, but is '1.5'");
        assertThatThrownBy(() -> only("a,b\n,1\n").required("a")).hasMessage("row 2, column a: is empty");
    }

    @Test
    void refusesBrokenFilesWithTheRow() {
        assertThatThrownBy(() -> only("a,b\n1\n"))
                .hasMessageStartingWith("row 2 has 1 cells, but the header names 2 columns.");
        assertThatThrownBy(() -> only("a,b\n1,\"2\n")).hasMessageStartingWith("row 2 ends inside a quoted cell.");
        assertThatThrownBy(() -> only("")).hasMessageStartingWith("the file is empty.");
        assertThatThrownBy(() -> only("a,a\n1,2\n")).hasMessage("column 'a' stands twice in the header.");
    }

    private static CsvRow only(String text) throws IOException {
        try (CsvReader reader = new CsvReader(new StringReader(text))) {
            CsvRow row = reader.next().orElseThrow();
            assertThat(reader.next()).isEmpty();
            return row;
        }
    }
}
