package dev.supercargo.planning.costs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.planning.costs.GuideExample.Figure;
import org.junit.jupiter.api.Test;

/** The guide's calculations; where it is wrong, the right figure beside it. */
class GuideExamplesTest {

    @Test
    void smallProjectGoesToTheCloud() {
        assertFigure("Small project", "local", "$2,010", "$2,010");
        assertFigure("Small project", "cloud", "about $45", "$45.90");
        assertFigure("Small project", "verdict", "cloud wins", "cloud, at 2 % of the local cost");
        // 2000 / (3.06 × 15/40 − 0.25)
        assertFigure("Small project", "break-even", "not given", "2,228 hours of the local machine");
    }

    @Test
    void mediumProjectIsNotCloseButGoesToTheCloud() {
        assertFigure("Medium project", "local", "$3,050", "$3,050");
        assertFigure("Medium project", "cloud", "about $980", "$979.20");
        assertFigure("Medium project", "verdict", "close comparison", "cloud, at 32 % of the local cost");
        assertThat(figure("Medium project", "verdict").why()).contains("2.5 times as fast");
        assertFigure("Medium project", "break-even", "not given", "646 hours of the local machine");
    }

    @Test
    void largeProjectStaysLocal() {
        assertFigure("Large project", "local", "$4,300", "$4,300");
        assertFigure("Large project", "cloud", "about $13,000", "$13,108.00");
        assertFigure("Large project", "verdict", "local wins", "local, at 33 % of the cloud's cost");
        assertThat(figure("Large project", "verdict").agrees()).isTrue();
        assertFigure("Large project", "break-even", "not given", "312 hours of the local machine");
    }

    @Test
    void storageIsPricedByTheGigabyte() {
        assertFigure("Small cloud", "storage of 1 TB", "$0.08", "$80.00");
        assertFigure("Small cloud", "a month", "$131.48", "$211.40");
        assertFigure("Small cloud", "a year", "$1,577.76", "$2,536.80");
        assertFigure("Medium cloud", "a month", "$2,493.40", "$2,893.00");
        assertFigure("Medium cloud", "a year", "$29,920.80", "$34,716.00");
        assertFigure("Large cloud", "a month", "$16,566.60", "$18,165.00");
        assertFigure("Large cloud", "a year", "$198,799.20", "$217,980.00");
    }

    @Test
    void aReturnIsAShareOfWhatIsInvested() {
        assertFigure("Computer vision", "savings", "$11,000", "$11,000");
        assertFigure("Computer vision", "return on investment", "$11,000", "275 %");
        assertFigure("Computer vision", "break-even", "2 projects or more", "27 % of the first project");
    }

    @Test
    void fortyPercentMoreSpeedIsNotFortyPercentMoreForTheDollar() {
        assertFigure("RTX 3080", "value for the dollar", "1.4x", "1.12x");
        assertFigure("RTX 3080", "return a year", "not given", "967 %");
        assertFigure("RTX 3080", "payback", "not given", "1.2 months");
    }

    private static void assertFigure(String example, String what, String guide, String here) {
        Figure figure = figure(example, what);
        assertThat(figure.guide().replace("$", ""))
                .contains(guide.replace("$", "").replace("about ", ""));
        assertThat(figure.here()).isEqualTo(here);
    }

    private static Figure figure(String example, String what) {
        return GuideExamples.all().stream()
                .filter(candidate -> candidate.name().startsWith(example))
                .flatMap(candidate -> candidate.figures().stream())
                .filter(candidate -> candidate.what().startsWith(what))
                .findFirst()
                .orElseThrow();
    }
}
