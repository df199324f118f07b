package dev.supercargo.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.supercargo.console.fixture.FakeServicesResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for all pages, and the tests of each: they build on one another, so that one console serves them all. */
@QuarkusTest
@QuarkusTestResource(value = FakeServicesResource.class, restrictToAnnotatedClass = true)
class ConsoleInBrowserTest extends PlanningInBrowser {

    @Test
    void theKeyboardReachesTheContentAndEveryPage() {
        Page page = open("/jobs", WIDE, ColorScheme.LIGHT);
        assertThat(page.locator("tbody tr")).hasCount(10);

        page.keyboard().press("Tab");
        assertThat(page.getByText("Skip to content")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).isFocused();

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Hardware"))
                .focus();
        page.keyboard().press("Enter");
        assertThat(page).hasTitle("Hardware · Supercargo");
        assertThat(page.locator("h1")).isFocused();
        page.goBack();
        assertThat(page).hasTitle("Jobs · Supercargo");
    }

    @Test
    void everythingSimulatedSaysSo() {
        Page page = open("/jobs", WIDE, ColorScheme.LIGHT);
        assertThat(page.getByLabel("Simulation")).containsText("60 × faster than real time");
        assertThat(page.locator("tbody tr").first().getByText("Simulated")).isVisible();

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Clusters"))
                .click();
        assertThat(page.getByLabel("Cluster sim").locator(".tag.simulated")).isVisible();
        assertThat(page.getByLabel("Cluster sim")).containsText("Speed-up 60 ×");
    }

    @ParameterizedTest
    @CsvSource({
        "jobs, /jobs, tbody tr",
        "job, /jobs/" + RESNET + ", sc-chart canvas",
        "submit, /submit, textarea",
        "hardware, /hardware, tbody tr",
        "parts, /hardware/parts, tbody tr",
        "comparison, /hardware/comparison, tbody tr",
        "best-machine, /hardware/best-machine, form",
        "assessment, /assessment, input[type=file]",
        "offers, /offers, tbody tr",
        "budgets, /budgets, progress",
        "savings, /savings, tbody tr",
        "commitments, /commitments, tbody tr",
        "costs, /costs, textarea",
        "clusters, /clusters, tbody tr",
        "forecast, /forecast, sc-chart canvas",
        "roadmap, /roadmap, sc-chart canvas",
        "reports, /reports, sc-chart canvas",
        "performance, /performance, sc-chart canvas",
        "alerts, /alerts, tbody tr",
    })
    void everyPageIsAccessibleAndFitsInLightAndDarkAndNarrow(String name, String path, String ready) {
        Page page = open(path, WIDE, ColorScheme.LIGHT);
        assertThat(page.locator(ready).first()).isVisible();

        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (int width : List.of(WIDE, NARROW)) {
                page.setViewportSize(width, 900);
                String view = "%s-%s-%d".formatted(name, scheme.name().toLowerCase(Locale.ROOT), width);
                assertFits(page, view);
                shoot(page, view);
            }
            // Colours are judged once per scheme, at the narrow width; the rest is the same in both.
            if (scheme == ColorScheme.LIGHT) {
                assertAccessible(page, name);
            } else {
                assertContrast(page, name + ", " + scheme);
            }
        }
        assertThat(complaints).as("complaints of the browser about " + name).isEmpty();
    }
}
