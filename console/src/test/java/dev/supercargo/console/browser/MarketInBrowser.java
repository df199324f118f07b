package dev.supercargo.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Hardware, offers and an assessment of a machine. */
abstract class MarketInBrowser extends JobsInBrowser {

    @Test
    void hardwareIsExploredAndCompared() {
        Page page = open("/hardware", WIDE, ColorScheme.LIGHT);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Parts and systems"))
                .click();
        assertThat(page.getByRole(AriaRole.ROW, named("AMD Ryzen 9 7950X"))).containsText("$699");
        assertThat(page.getByRole(AriaRole.ROW, named("Apple M4 Max"))).containsText("unknown");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Compare"))
                .click();
        assertThat(page.getByRole(AriaRole.ROW, named("NVIDIA H100"))).containsText("2,890");
        assertThat(page.getByRole(AriaRole.ROW, named("Jetson Nano"))).containsText("has 4.0 GiB per device");
        assertThat(complaints).isEmpty();
    }

    @Test
    void theBestMachineIsFoundWithWhatLiesBeyondItsLimits() {
        Page page = open("/hardware/best-machine", WIDE, ColorScheme.LIGHT);

        page.getByRole(AriaRole.SPINBUTTON, named("Budget")).fill("2000");
        page.getByRole(AriaRole.BUTTON, named("^Find$")).click();

        assertThat(page.getByText("The budget binds. Next:")).isVisible();
        assertThat(page.getByRole(AriaRole.ROW, named("Corsair"))).containsText("$150.00");
        assertThat(page.locator("tr.chosen")).isVisible();
        shoot(page, "best-machine-found");
        assertThat(complaints).isEmpty();
    }

    @Test
    void anAssessmentIsOpenedFromAFileAndSentNowhere() {
        Page page = open("/assessment", WIDE, ColorScheme.LIGHT);
        Locator file = page.locator("input[type=file]");

        file.setInputFiles(json("{\"kind\":\"something else\"}"));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("is no assessment");

        file.setInputFiles(json("""
            {"kind":"supercargo.assessment","version":1,"date":"2026-11-26","factsAsOf":"2026-11-22","score":44,
             "gradeMeaning":"tier 1","bottleneck":"GPU","heat":[],"life":["GPU: keep."],
             "components":[{"component":"GPU","points":18.7,"pointsMax":50,"reason":"RTX 3050 <b>8 GiB</b>"}],
             "machine":{"name":"desk-7","processor":{"name":"i5"},"memory":{"bytes":17179869184},
                        "gpus":[{"name":"RTX 3050"}],"remarks":[]},
             "models":[{"model":"resnet-50","name":"ResNet-50","work":"1,000,000 samples","trains":true,"fit":"yes",
                        "needBytes":6442450944,"timeP10":"PT30M","timeP50":"PT1H","timeP90":"PT2H"}],
             "upgrades":[{"what":"replace RTX 3050 by RTX 4060","costLow":"299","costHigh":"299","scoreBefore":44,
                          "scoreAfter":55,"modelsBefore":40,"modelsAfter":45,
                          "compatibility":[{"aspect":"POWER_SUPPLY","verdict":"FITS","detail":"fits: 550 W"}]}],
             "power":{"verdict":"The supply suffices."}}
            """));
        assertThat(page.locator(".tiles")).containsText("44 of 100");
        assertThat(page.getByRole(AriaRole.ROW, named("ResNet-50"))).containsText("1 h 00 min");
        assertThat(page.getByText("RTX 3050 <b>8 GiB</b>")).isVisible();
        assertThat(page.getByRole(AriaRole.ROW, named("RTX 4060"))).containsText("44 → 55");
        assertAccessible(page, "this page");
        shoot(page, "assessment-opened");
        assertThat(complaints).isEmpty();
    }

    @Test
    void offersAreSearchedByTheServiceAndShowTheCourseOfAPrice() {
        Page page = open("/offers", WIDE, ColorScheme.LIGHT);
        Locator first = page.locator("sc-offers-page tbody tr").first();
        assertThat(first).containsText("10 % off, list $55.04");
        assertThat(page.getByText("fell by 20.8 %")).isVisible();

        page.getByLabel("Market").selectOption("SPOT");
        assertThat(page.getByText("On-demand", exactly())).hasCount(0);
        page.getByLabel("Market").selectOption("");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Details of aws/us-east-1/p5.48xlarge/on-demand"))
                .click();

        assertThat(page.locator("sc-price-course sc-chart canvas")).isVisible();
        assertThat(page.locator("sc-price-course")).containsText("no clear trend");
        assertThat(page.locator("sc-price-course")).containsText("about 6.0 %");
        page.setViewportSize(NARROW, 900);
        assertFits(page, "an offer's course");
        page.setViewportSize(WIDE, 900);
        shoot(page, "offer-course");
        assertAccessible(page, "this page");
        assertThat(complaints).isEmpty();
    }

    private static FilePayload json(String content) {
        return new FilePayload("report.json", "application/json", content.getBytes(StandardCharsets.UTF_8));
    }
}
