package dev.supercargo.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list of jobs, a job and submitting one. */
abstract class JobsInBrowser extends InBrowser {

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
    void theListAsksAgainWhileTheStreamIsDown() {
        Page page = open("/jobs", WIDE, ColorScheme.LIGHT);
        assertThat(page.getByText("Live", exactly())).isVisible();

        services.stopStreaming();
        assertThat(page.getByText("Live updates interrupted")).isVisible();
        services.changeUnnoticed("01KAPR0000000000000000000F", Map.of("state", "RUNNING"));

        assertThat(page.getByRole(AriaRole.ROW, named("stable-diffusion-finetune")))
                .containsText("Running");
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
        assertThat(page.getByText("L40S 48 GB would do, 68 % cheaper by the hour"))
                .isVisible();
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
        assertThat(page.evaluate("() => { const t = document.activeElement; return t.value.slice(t.selectionStart,"
                        + " t.selectionEnd) }"))
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
    void aProblemOfAServiceIsShownAsItIsTold() {
        Page page = open("/jobs/nope", WIDE, ColorScheme.LIGHT);

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("There is no job nope. Maybe a spelling mistake?");
    }
}
