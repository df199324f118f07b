package dev.supercargo.engine.prediction.coefficients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SectionsTest {

    @Test
    void readsWordsOfSectionsWithoutComments() {
        Sections sections = Sections.of("# file\n[a] # first\nx 1.5 # note\n\n[b]\n");

        assertThat(sections.lines("a")).hasSize(1);
        assertThat(sections.lines("a").getFirst().word(0)).isEqualTo("x");
        assertThat(sections.lines("a").getFirst().number(1)).isEqualTo(1.5);
        assertThat(sections.lines("b")).isEmpty();
    }

    @Test
    void namesTheLineOfWhatIsMissingOrNoNumber() {
        Sections sections = Sections.of("[a]\nx y NaN\n");

        assertThatThrownBy(() -> sections.lines("b")).hasMessage("the coefficients have no section [b]");
        assertThatThrownBy(() -> sections.lines("a").getFirst().number(1))
                .hasMessage("line 2 of the coefficients: 'y' is not a number");
        assertThatThrownBy(() -> sections.lines("a").getFirst().number(2))
                .hasMessage("line 2 of the coefficients: 'NaN' is not finite");
        assertThatThrownBy(() -> sections.lines("a").getFirst().word(3))
                .hasMessage("line 2 of the coefficients has 3 words, but 4 are needed: x y NaN");
    }
}
