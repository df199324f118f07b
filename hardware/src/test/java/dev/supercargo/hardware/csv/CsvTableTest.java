package dev.supercargo.hardware.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.supercargo.quantities.Measured;
import org.junit.jupiter.api.Test;

class CsvTableTest {

    @Test
    void readsQuotedCellsWithCommasQuotesAndLineBreaks() {
        CsvTable table = CsvTable.parse("t.csv", "a,b\n\"one, two\",\"say \"\"hi\"\"\nthere\"\nx,\n");

        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().getFirst().text("a")).isEqualTo("one, two");
        assertThat(table.rows().getFirst().text("b")).isEqualTo("say \"hi\"\nthere");
        assertThat(table.rows().getLast().textOrEmpty("b")).isEmpty();
    }

    @Test
    void takesAnEmptyCellAsUnknownAndNeverAsZero() {
        CsvRow row = CsvTable.parse("t.csv", "price,memory\n,80\n").rows().getFirst();

        assertThat(row.measured("price").isKnown()).isFalse();
        assertThat(row.measured("memory")).isEqualTo(Measured.known(80.0));
    }

    @Test
    void scalesBeforeItRounds() {
        CsvRow row = CsvTable.parse("t.csv", "tflops\n66.9\n").rows().getFirst();

        assertThat(row.measured("tflops", 12)).isEqualTo(Measured.known(66.9e12));
    }

    @Test
    void namesFileLineAndColumnOfAWrongCell() {
        CsvTable table = CsvTable.parse("t.csv", "id,tflops\na,1\nb,0\n");

        assertThatThrownBy(() -> table.rows().getLast().number("tflops"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("t.csv line 3, column tflops: '0' does not fit: a number above 0 is needed");
    }

    @Test
    void refusesNumbersThatAreNone() {
        CsvTable table = CsvTable.parse("t.csv", "n\nNaN\nInfinity\n-1\nmany\n");

        assertThat(table.rows())
                .allSatisfy(
                        row -> assertThatThrownBy(() -> row.number("n")).isInstanceOf(IllegalArgumentException.class));
    }

    @Test
    void refusesALineWithAnotherNumberOfCells() {
        assertThatThrownBy(() -> CsvTable.parse("t.csv", "a,b\n1,2,3\n"))
                .hasMessage("t.csv line 2 has 3 cells, but the header has 2. Maybe a comma needs quotes.");
    }

    @Test
    void refusesAnOpenQuote() {
        assertThatThrownBy(() -> CsvTable.parse("t.csv", "a\n\"open\n"))
                .hasMessage("t.csv line 2: a quote is never closed");
    }
}
