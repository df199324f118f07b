package dev.supercargo.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.supercargo.console.fixture.FakeServices;
import dev.supercargo.console.fixture.FakeServicesResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = FakeServicesResource.class, restrictToAnnotatedClass = true)
@Timeout(120)
class ConsoleInBrowserTest {

    private static final String RESNET = "01KAPQ8M7Z0V1Y2X3W4V5T6S7R";
    private static final int WIDE = 1360;
    private static final int NARROW = 390;

    /** Set {@code -Dsupercargo.screenshots=true} to look at the pages. */
    private static final boolean SHOOT = Boolean.getBoolean("supercargo.screenshots");

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static Chromium chromium;

    @TestHTTPResource
    URI console;

    FakeServices services;

    private BrowserContext context;
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void startBrowser() {
        Assumptions.assumeTrue(Chromium.isInstalled(), "there is no /usr/bin/chromium");
        chromium = new Chromium();
    }

    @AfterAll
    static void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void reset() {
        services.reset();
        complaints.clear();
    }

    @AfterEach
    void closeContext() {
        if (context != null) {
            context.close();
        }
    }

    @Test
    void theListFollowsAJobWithoutBeingReloaded() {
        Page page = open("/jobs", WIDE, ColorScheme.LIGHT);
        Locator row = page.getByRole(AriaRole.ROW, named("hotfix-classifier"));
        assertThat(row).containsText("Running");
        assertThat(page.getByText("Live", exactly())).isVisible();

        services.change("01KAPR0000000000000000000C", Map.of("state", "SUCCEEDED", "progress", 1.0));

        assertThat(row).containsText("Succeeded");
        assertThat(row).containsText("100 %");
        assertThat(page.locator("[aria-live=polite]").last()).containsText("Job hotfix-classifier: Succeeded");
        assertThat(complaints).isEmpty();
    }

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
    void theListAsksAgainWhileTheStreamIsDown() {
        Page page = open("/jobs", WIDE, ColorScheme.LIGHT);
        assertThat(page.getByText("Live", exactly())).isVisible();

        services.stopStreaming();
        assertThat(page.getByText("Live updates interrupted")).isVisible();
        services.changeUnnoticed("01KAPR0000000000000000000F", Map.of("state", "RUNNING"));

        assertThat(page.getByRole(AriaRole.ROW, named("stable-diffusion-finetune")))
                .containsText(
                        "Running",
                        new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                .setTimeout(15_000));
    }

    @Test
    void theListIsFilteredByStateAndTeamInTheAddress() {
        Page page = open("/jobs", WIDE, ColorScheme.LIGHT);
        page.getByLabel("State").selectOption("RUNNING");

        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(page).hasURL(Pattern.compile("/jobs\\?state=RUNNING$"));

        page.getByLabel("Team").fill("research");
        page.getByLabel("Team").blur();
        assertThat(page.getByText("No job matches")).isVisible();
    }

    @Test
    void theJobPageShowsWhyHereAndEveryCandidate() {
        Page page = open("/jobs/" + RESNET, WIDE, ColorScheme.LIGHT);

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Why here")))
                .isVisible();
        assertThat(page.getByText("cheapest place that finishes before the deadline"))
                .isVisible();
        Locator candidates =
                page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName(Pattern.compile("^Candidates")));
        assertThat(candidates.locator("tbody tr")).hasCount(18);
        assertThat(candidates.locator("tbody tr").first()).hasClass("chosen");
        assertThat(candidates.locator("tr.chosen")).containsText("$60.62");
        assertThat(candidates.locator("tr.out").first()).containsText("above the budget");
        assertThat(candidates).containsText("unknown");
        assertThat(page.locator(".timeline li").first()).containsText("Resumed from the checkpoint");
        assertThat(page.locator("sc-chart canvas")).isVisible();
        assertThat(complaints).isEmpty();
    }

    @Test
    void candidatesSortByCostButNeverAnIneligibleOneFirst() {
        Page page = open("/jobs/" + RESNET, WIDE, ColorScheme.LIGHT);
        Locator candidates =
                page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName(Pattern.compile("^Candidates")));
        Locator header =
                candidates.getByRole(AriaRole.COLUMNHEADER, new Locator.GetByRoleOptions().setName("Expected cost"));

        header.getByRole(AriaRole.BUTTON).click();
        header.getByRole(AriaRole.BUTTON).click();

        assertThat(header).hasAttribute("aria-sort", "descending");
        assertThat(candidates.locator("tbody tr").first()).containsText("a3-highgpu-8g");
        assertThat(candidates.locator("tbody tr").nth(11)).containsText("unknown");
        assertThat(candidates.locator("tbody tr").nth(12)).hasClass("out");
    }

    @Test
    void aCandidateOpensToItsWallClockAndMemory() {
        Page page = open("/jobs/" + RESNET, WIDE, ColorScheme.LIGHT);

        page.getByLabel("Details of p4d.24xlarge, Spot").click();

        Locator detail = page.locator("tr.detail");
        assertThat(detail).containsText("Start-up");
        assertThat(detail).containsText("Lost work");
        assertThat(detail).containsText("activations 15.1 GiB");
        shoot(page, "candidate-detail");
    }

    @Test
    void cancellingAsksFirstAndSaysWhatIsLost() {
        Page page = open("/jobs/" + RESNET, WIDE, ColorScheme.LIGHT);
        page.getByText("Cancel job …").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("Cancel resnet50-imagenet?");
        assertThat(dialog).containsText("Up to 1.25 accelerator-hours ($4.10) are lost.");
        shoot(page, "cancel-dialog");
        dialog.getByText("Leave it as it is").click();
        assertThat(dialog).not().isVisible();
        assertThat(services.wishes()).isEmpty();

        page.getByText("Cancel job …").click();
        dialog.getByLabel("Reason").fill("wrong data");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel job"))
                .click();

        assertThat(page.locator("h1 + .chip")).hasText("Cancelled");
        assertThat(services.wishes()).containsExactly("{\"reason\":\"wrong data\"}");
    }

    @Test
    void aJobOffersWhatItsStateAllows() {
        Page page = open("/jobs/" + RESNET, WIDE, ColorScheme.DARK);
        assertThat(page.locator(".page-head .actions button"))
                .hasText(new String[] {"Priority …", "Suspend …", "Cancel job …"});
        Locator dialog = page.getByRole(AriaRole.DIALOG);

        page.getByText("Priority …").click();
        dialog.getByLabel("Priority, 0 to 100").fill("70");
        dialog.getByText("Change priority").last().click();
        assertThat(page.getByText("priority 70")).isVisible();

        page.getByText("Suspend …").click();
        dialog.getByLabel("At once").check();
        shoot(page, "suspend-dialog");
        dialog.getByText("Suspend job").click();

        assertThat(page.locator("h1 + .chip")).hasText("Suspended");
        assertThat(services.wishes()).containsExactly("{\"now\":true}");
        assertThat(page.locator(".page-head .actions button")).hasText(new String[] {"Resume …", "Cancel job …"});
        shoot(page, "suspended");
        assertThat(complaints).isEmpty();
    }

    @Test
    void theLogIsFollowedToItsEnd() {
        Page page = open("/jobs/" + RESNET, WIDE, ColorScheme.LIGHT);

        page.getByText("Logs", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(page.getByLabel("Logs")).containsText("epoch 2 loss 5.13");
        assertThat(page.getByText("The log has ended.")).isVisible();
        assertThat(complaints).isEmpty();
    }

    @Test
    void aTaskFileIsCheckedLineByLine() {
        Page page = open("/submit", WIDE, ColorScheme.LIGHT);
        page.locator("textarea")
                .fill("name: x\nresources:\n  acelerators: A100:8\nrun: train\nrouting:\n  budget: -8 USD\n");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit job"))
                .click();

        assertThat(page.getByText("2 things to fix")).isVisible();
        assertThat(page.locator(".issues li").first()).containsText("Line 3: resources.acelerators");
        assertThat(page.locator(".issues li").nth(1)).containsText("Line 6: routing.budget");
        assertThat(page.locator(".gutter .wrong")).hasText(new String[] {"3", "6"});
        shoot(page, "submit-issues");

        page.getByText("Line 6: routing.budget").click();
        assertThat(page.locator("textarea")).isFocused();
        assertThat(
                        page.evaluate(
                                "() => { const t = document.activeElement; return t.value.slice(t.selectionStart, t.selectionEnd) }"))
                .isEqualTo("-8 USD");
    }

    @Test
    void aSubmittedJobOpensItsPage() {
        Page page = open("/submit", WIDE, ColorScheme.LIGHT);
        page.getByLabel("Start from an example").selectOption("1");
        assertThat(page.locator("textarea")).hasValue(Pattern.compile("bert-large"));

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Submit job"))
                .click();

        assertThat(page).hasURL(Pattern.compile("/jobs/01KAPS000000000000000000ZZ$"));
        assertThat(page.locator("h1")).isFocused();
    }

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
        assertThat(page.locator("tbody tr").last()).containsText("unknown");
        page.getByRole(AriaRole.COMBOBOX, named("^Span")).selectOption("90");
        assertThat(tiles).containsText("$120.40");
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
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(ConsoleInBrowserTest::describe)
                .isEmpty();
        shoot(page, "assessment-opened");
        assertThat(complaints).isEmpty();
    }

    private static FilePayload json(String content) {
        return new FilePayload("report.json", "application/json", content.getBytes(StandardCharsets.UTF_8));
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

    @Test
    void aProblemOfAServiceIsShownAsItIsTold() {
        Page page = open("/jobs/nope", WIDE, ColorScheme.LIGHT);

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("There is no job nope. Maybe a spelling mistake?");
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
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(ConsoleInBrowserTest::describe)
                .isEmpty();
        assertThat(complaints).isEmpty();
    }

    /** Charts follow a new width a frame or two later; what counts is where the page comes to rest. */
    private static void assertFits(Page page, String view) {
        String overflow = "document.documentElement.scrollWidth - window.innerWidth";
        try {
            page.waitForFunction("() => " + overflow + " === 0");
        } catch (TimeoutError e) {
            fail("horizontal overflow of %s: %s px", view, page.evaluate("() => " + overflow));
        }
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
        "costs, /costs, textarea",
        "clusters, /clusters, tbody tr",
        "forecast, /forecast, sc-chart canvas",
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
            // Colours are judged once per scheme, at the narrow width; the landmarks are the same at both.
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as("accessibility of " + name + ", " + scheme)
                    .extracting(ConsoleInBrowserTest::describe)
                    .isEmpty();
        }
        assertThat(complaints).as("complaints of the browser about " + name).isEmpty();
    }

    private static String describe(Rule rule) {
        return rule.getId() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    private Page open(String path, int width, ColorScheme scheme) {
        context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme)
                        .setTimezoneId("UTC")
                        .setLocale("en-GB"));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(console.toString()) && !request.url().startsWith("data:")) {
                complaints.add("request to " + request.url());
            }
        });
        page.navigate(console.resolve(path).toString());
        return page;
    }

    private static void shoot(Page page, String name) {
        if (!SHOOT) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(Pattern.compile(name));
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
