package dev.supercargo.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.supercargo.console.fixture.FakeServices;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A real browser in front of the console and services that answer recorded shapes. */
@Timeout(120)
abstract class InBrowser {

    static final String RESNET = "01KAPQ8M7Z0V1Y2X3W4V5T6S7R";
    static final int WIDE = 1280;
    static final int NARROW = 390;

    /** A page answers at once; a machine that is busy with other tests may take its time. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Set {@code -Dsupercargo.screenshots=true} to look at the pages. */
    private static final boolean SHOOT = Boolean.getBoolean("supercargo.screenshots");

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static Chromium chromium;

    @TestHTTPResource
    URI console;

    FakeServices services;

    /** What the browser found fault with, such as a request to another place. */
    final List<String> complaints = new ArrayList<>();

    private BrowserContext context;

    @BeforeAll
    static void startBrowser() {
        Assumptions.assumeTrue(Chromium.isInstalled(), "there is no /usr/bin/chromium");
        chromium = new Chromium();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
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

    Page open(String path, int width, ColorScheme scheme) {
        context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE)
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

    /** Charts follow a new width a frame or two later; what counts is where the page comes to rest. */
    static void assertFits(Page page, String view) {
        String overflow = "document.documentElement.scrollWidth - window.innerWidth";
        try {
            page.waitForFunction("() => " + overflow + " === 0");
        } catch (TimeoutError e) {
            fail("horizontal overflow of %s: %s px", view, page.evaluate("() => " + overflow));
        }
    }

    static void assertAccessible(Page page, String what) {
        assertNothingFound(new AxeBuilder(page), what);
    }

    /** Another colour scheme changes nothing but colours. */
    static void assertContrast(Page page, String what) {
        assertNothingFound(new AxeBuilder(page).withRules(List.of("color-contrast")), what);
    }

    private static void assertNothingFound(AxeBuilder axe, String what) {
        // The page has no frames: the mode that asks each frame would open another page for every question.
        assertThat(axe.setLegacyMode(true).analyze().getViolations())
                .as("accessibility of " + what)
                .extracting(InBrowser::describe)
                .isEmpty();
    }

    private static String describe(Rule rule) {
        return rule.getId() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }

    static void shoot(Page page, String name) {
        if (SHOOT) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(SCREENSHOTS.resolve(name + ".png"))
                    .setFullPage(true));
        }
    }

    static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(Pattern.compile(name));
    }

    static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
