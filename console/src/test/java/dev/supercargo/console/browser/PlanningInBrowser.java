package dev.supercargo.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What was spent, what will be needed, what to do about it, and how it went. */
abstract class PlanningInBrowser extends MarketInBrowser {

    @Test
    void aForecastIsShownAgainstWhatIsOwnedWithTheModelsBehindIt() {
        Page page = open("/forecast", WIDE, ColorScheme.LIGHT);
        assertThat(page.getByText("A pool of 11 models")).isVisible();
        assertThat(page.locator("tr.chosen")).containsText("41.0 %");
        assertThat(page.getByText("Seasonal naive 168 (252 h)")).isVisible();
        assertThat(page.getByText("24 Nov 2026, company day, counts as free: × 0.4"))
                .isVisible();
        assertThat(page.getByRole(AriaRole.ROW, named("H100 SXM 80 GB"))).containsText("41.5 accelerator-hours");

        page.getByRole(AriaRole.COMBOBOX, named("^Demand of")).selectOption("1");

        assertThat(page.getByText("5 of 48 hours observed")).isVisible();
        assertThat(page.getByText("POST /api/v1/demand/imports")).isVisible();
        assertThat(complaints).isEmpty();
    }

    @Test
    void aRoadmapTellsWhatToDoWhatWouldChangeItAndWhyNotAnotherPlan() {
        Page page = open("/roadmap", WIDE, ColorScheme.LIGHT);
        Locator steps = page.getByRole(AriaRole.TABLE, named("What to do"));
        assertThat(steps.locator("tbody tr")).hasCount(3);
        assertThat(steps.locator("tbody tr").nth(1)).containsText("Buy");
        assertThat(steps.locator("tbody tr").nth(1)).containsText("16");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("$171,000 are missing");
        assertThat(page.getByText("If p80 of demand in 2027-03 becomes more than 36.5"))
                .isVisible();
        assertThat(page.getByRole(AriaRole.ROW, named("buy for the peak"))).containsText("$238,654");
        assertThat(page.getByRole(AriaRole.ROW, named("price of the cloud"))).containsText("stay");
        assertThat(page.getByRole(AriaRole.ROW, named("Dec 2026")).first()).isVisible();
        assertThat(page.getByRole(AriaRole.ROW, named("owned Platform"))).containsText("by the catalog's assets");
        assertThat(page.getByRole(AriaRole.ROW, named("Segmentation 2027"))).containsText("80 %");
        assertThat(complaints).isEmpty();
    }

    @Test
    void theFirstRoadmapIsAskedForAndMistakesAreToldByLine() {
        services.forgetRoadmaps();
        Page page = open("/roadmap", WIDE, ColorScheme.LIGHT);
        assertThat(page.getByText("No roadmap yet")).isVisible();
        Locator question = page.getByRole(AriaRole.TEXTBOX, named("Roadmap question"));
        Locator make = page.getByRole(AriaRole.BUTTON, named("Make roadmap"));

        question.fill("months: 6\n");
        make.click();
        assertThat(page.locator(".issues li")).containsText("Line 1: accelerator");
        shoot(page, "roadmap-first");

        question.fill("accelerator: '*'\n");
        make.click();
        assertThat(page.getByRole(AriaRole.TABLE, named("What to do"))).isVisible();
        assertThat(page.getByRole(AriaRole.COMBOBOX, named("^Roadmap"))).hasValue("roadmap-0b7c5d1e");
    }

    @Test
    void anAlertIsAcknowledgedAndTheBadgeFollows() {
        Page page = open("/alerts", WIDE, ColorScheme.LIGHT);
        Locator badge = page.locator(".badge");
        assertThat(badge).hasText("2");
        Locator urgent = page.getByRole(AriaRole.ROW, named("Budget run out"));
        assertThat(urgent).containsText("Critical");
        assertThat(urgent).containsText("$412.00");

        urgent.getByRole(AriaRole.BUTTON).click();

        assertThat(urgent).containsText("ada");
        assertThat(badge).hasText("1");
        assertThat(page.locator("[aria-live=polite]").last()).containsText("Acknowledged");
        assertThat(complaints).isEmpty();
    }

    @Test
    void aReportIsReadDownloadedAndScheduled() {
        Page page = open("/reports", WIDE, ColorScheme.LIGHT);
        Locator byTeam = page.getByRole(AriaRole.TABLE, named("By team"));
        assertThat(byTeam.locator("tbody tr").first()).containsText("150.12");
        assertThat(byTeam.locator("tbody tr").last()).containsText("unknown");
        page.getByLabel("Team").first().fill("vision");
        page.getByLabel("Team").first().blur();
        assertThat(page.getByRole(AriaRole.LINK, named("Download as FOCUS")))
                .hasAttribute("href", "/api/v1/reports/cost?format=focus&team=vision");
        assertThat(page.getByText("It has 31 MB, and 20 MB are kept at most.")).isVisible();

        page.getByRole(AriaRole.BUTTON, named("^Schedule$")).click();
        assertThat(page.locator("[aria-live=polite]").last()).containsText("The report is scheduled");
        page.getByRole(AriaRole.BUTTON, named("^End the weekly cost report$")).click();
        assertThat(page.locator("[aria-live=polite]").last()).containsText("has ended");

        assertThat(services.asked())
                .containsExactly(
                        "{\"kind\":\"cost\",\"cadence\":\"daily\",\"format\":\"pdf\"}",
                        "DELETE /api/v1/report-schedules/s-1");
        assertThat(complaints).isEmpty();
    }

    @Test
    void wasteIsRankedByDollarsAndDriftIsSeen() {
        Page page = open("/performance", WIDE, ColorScheme.LIGHT);
        Locator waste = page.getByRole(AriaRole.TABLE, named("^Waste"));
        assertThat(waste.locator("tbody tr").first()).containsText("$1,903.20");
        assertThat(page.getByRole(AriaRole.ROW, named("Allow spot"))).containsText("$640.50");
        assertThat(page.getByRole(AriaRole.ROW, named("bert-large"))).containsText("Slower");
        assertThat(page.getByRole(AriaRole.ROW, named("local-ws-01"))).containsText("unknown");

        page.getByRole(AriaRole.BUTTON, named("^Place$")).click();

        assertThat(page.getByRole(AriaRole.BUTTON, named("^Place$"))).hasAttribute("aria-pressed", "true");
        page.getByLabel("Span").selectOption("90");
        assertThat(page.getByText("86 jobs that succeeded")).isVisible();
        assertThat(complaints).isEmpty();
    }

    @Test
    void savingsAreShownForAllAndForOneTeam() {
        Page page = open("/savings", WIDE, ColorScheme.LIGHT);
        Locator tiles = page.locator(".tiles");
        assertThat(tiles).containsText("$412.87");
        assertThat(tiles).containsText("$292.90 saved");
        assertThat(tiles).containsText("$19.61 more");
        assertThat(tiles).containsText("2 of 41 jobs cannot be compared");

        page.getByRole(AriaRole.COMBOBOX, named("^Team")).selectOption("vision");

        assertThat(tiles).containsText("$120.40");
        assertThat(page.locator("tr.chosen")).containsText("vision");
        assertThat(page.getByRole(AriaRole.TABLE, named("Savings by team"))
                        .locator("tbody tr")
                        .last())
                .containsText("unknown");
        assertThat(page.getByRole(AriaRole.ROW, named("research 1 \\$0.74 × 2")))
                .isVisible();
        page.getByRole(AriaRole.COMBOBOX, named("^Span")).selectOption("90");
        assertThat(tiles).containsText("$120.40");
        assertThat(complaints).isEmpty();
    }

    @Test
    void keptScenariosAreSeenSideBySide() {
        Page page = open("/costs", WIDE, ColorScheme.LIGHT);

        page.getByLabel("Twice the work (vision)").check();
        page.getByLabel("As it is (vision)").check();

        Locator compared = page.getByRole(AriaRole.TABLE, named("Scenarios side by side"));
        assertThat(compared.locator("tbody tr")).hasCount(4);
        assertThat(compared.getByRole(
                        AriaRole.ROW,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("Twice the work.*workstation"))))
                .containsText("$9,100");
        assertThat(complaints).isEmpty();
    }

    @Test
    void costsAreComparedFromATemplateAndMistakesToldByLine() {
        Page page = open("/costs", WIDE, ColorScheme.LIGHT);
        Locator question = page.getByRole(AriaRole.TEXTBOX, named("Cost question"));
        Locator compare = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compare"));
        assertThat(question).hasValue(Pattern.compile("name: small-business"));

        compare.click();
        assertThat(page.locator("sc-chart canvas")).isVisible();
        assertThat(page.getByRole(AriaRole.ROW, named("The cheapest that is possible")))
                .containsText("complete system");
        page.getByRole(AriaRole.BUTTON, named("Details of complete system")).click();
        assertThat(page.getByText("electricity (hidden)")).isVisible();

        page.getByRole(AriaRole.SPINBUTTON, named("Price of the cloud")).fill("0.8");
        page.getByRole(AriaRole.BUTTON, named("^Ask$")).click();
        assertThat(page.getByRole(AriaRole.ROW, named("complete system")).last())
                .containsText("%");
        assertThat(page.locator("sc-what-if sc-chart canvas")).isVisible();
        shoot(page, "costs-compared");

        question.fill("workload:\n  hours_per_month: many\n");
        compare.click();
        assertThat(page.locator(".issues li").first()).containsText("Line 2: workload.hours_per_month");
        assertThat(page.locator(".gutter .wrong")).hasText("2");
    }
}
