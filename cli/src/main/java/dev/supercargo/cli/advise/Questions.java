package dev.supercargo.cli.advise;

import dev.supercargo.advice.guide.Scale;
import dev.supercargo.advice.guide.SpeedPriority;
import dev.supercargo.advice.guide.UseCase;
import dev.supercargo.calibration.hardware.Accelerators;
import dev.supercargo.cli.bundled.BundledModels;
import dev.supercargo.cli.questions.Choices;
import dev.supercargo.cli.questions.Question;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The guide's pre-purchase checklist as questions. */
final class Questions {

    static final String AUTOMATIC = "auto";
    static final String NONE = "none";

    private static final BigDecimal BUDGET_MAX = BigDecimal.valueOf(1_000_000_000);
    private static final Pattern SIZE =
            Pattern.compile("(\\d{1,7}(?:\\.\\d{1,3})?) *(TB|GB)?", Pattern.CASE_INSENSITIVE);
    private static final double GB_OF_TB = 1000;
    private static final double GPU_MEMORY_MAX = 2000;
    private static final double HOURS_MAX = 100_000;
    private static final int MONTHS_MAX = 120;

    static final Question<UseCase> USE = choice(
            "--use", "What is it for?", UseCase.class, "vision", "The focus of most of the work: " + uses() + ".");

    static final Question<Scale> SCALE = choice(
            "--scale",
            "How large are the projects?",
            Scale.class,
            "medium",
            "small: below 10,000 samples; medium: up to a million; large: above; enterprise: production, several models.");

    static final Question<Money> BUDGET = new Question<>(
            "--budget",
            "What may it cost in all, in US dollars?",
            "For everything over the whole time: purchase, electricity, rent.",
            "3000",
            text -> Money.usd(number(text.replaceFirst("^\\$", "").replace(",", ""), "dollars", BUDGET_MAX)));

    static final Question<SpeedPriority> SPEED = choice(
            "--speed",
            "How important is speed?",
            SpeedPriority.class,
            "nice",
            "any: does not matter; nice: occasional use; important: regular use; critical: the business depends on it."
                    + " Only for any and nice may a rented machine be taken away (spot).");

    static final Question<Measured<Memory>> MEMORY = new Question<>(
            "--memory",
            "How many GB of memory must one GPU have?",
            "8, 12, 24 or 48 are the usual classes; auto takes the guide's table for the task.",
            AUTOMATIC,
            text -> text.equalsIgnoreCase(AUTOMATIC)
                    ? Measured.unknown("left to the guide's table")
                    : Measured.known(Memory.ofGib(number(
                                    text.replaceFirst("(?i) *gb$", ""),
                                    "GB, or auto",
                                    BigDecimal.valueOf(GPU_MEMORY_MAX))
                            .doubleValue())));

    static final Question<Memory> STORAGE = new Question<>(
            "--storage",
            "How much storage do data and checkpoints need?",
            "Such as 500 GB or 2 TB. In the cloud it is paid by the month.",
            "500 GB",
            Questions::size);

    static final Question<Double> HOURS = new Question<>(
            "--hours-per-month",
            "How many hours a month will it train?",
            "On the machine that you would buy, or own already: 40 are a project, 200 regular work, 500 and more nearly"
                    + " without pause.",
            "80",
            text -> number(text, "hours", BigDecimal.valueOf(HOURS_MAX)).doubleValue());

    static final Question<Integer> HORIZON = new Question<>(
            "--horizon",
            "For how many months?",
            "The time over which costs are compared. The guide renews GPUs after three to four years.",
            "24",
            Questions::months);

    static final Question<Measured<AcceleratorSpec>> OWNED = new Question<>(
            "--owned",
            "Which accelerator do you own already?",
            "Such as RTX 3060, or none. See: supercargo hardware.",
            NONE,
            Questions::accelerator);

    private Questions() {}

    /** The model that is trained mostly; {@code auto} takes the one that stands for the use. */
    static Question<Measured<ModelProfile>> model(BundledModels models) {
        return new Question<>(
                "--model",
                "Which model will it train mostly?",
                "A model's id such as llama-2-7b, or auto for one that is typical of the use. See: supercargo assess --all.",
                AUTOMATIC,
                text -> text.equalsIgnoreCase(AUTOMATIC)
                        ? Measured.unknown("typical of the use")
                        : models.byId(text.toLowerCase(Locale.ROOT))
                                .map(BundledModels.Entry::profile)
                                .map(Measured::known)
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "there is no model '" + text + "' among the bundled ones. Maybe resnet-50.")));
    }

    private static <E extends Enum<E>> Question<E> choice(
            String option, String text, Class<E> choices, String usual, String help) {
        return new Question<>(option, text, help, usual, Choices.of(choices));
    }

    private static String uses() {
        return Arrays.stream(UseCase.values())
                .map(use -> Choices.word(use) + " (" + use.label() + ")")
                .collect(Collectors.joining(", "));
    }

    private static BigDecimal number(String text, String unit, BigDecimal most) {
        if (!text.matches("\\d{1,12}(\\.\\d{1,6})?")) {
            throw new IllegalArgumentException("must be a number of " + unit + ", but is '" + text + "'.");
        }
        BigDecimal value = new BigDecimal(text);
        if (value.compareTo(most) > 0) {
            throw new IllegalArgumentException("must be at most " + most.toPlainString() + ", but is " + text + ".");
        }
        return value;
    }

    private static Integer months(String text) {
        if (!text.matches("[1-9]\\d{0,2}") || Integer.parseInt(text) > MONTHS_MAX) {
            throw new IllegalArgumentException(
                    "must be a whole number of months, 1 to " + MONTHS_MAX + ", but is '" + text + "'.");
        }
        return Integer.valueOf(text);
    }

    private static Memory size(String text) {
        Matcher size = SIZE.matcher(text);
        if (!size.matches()) {
            throw new IllegalArgumentException("must be a size such as 500 GB or 2 TB, but is '" + text + "'.");
        }
        double gb = Double.parseDouble(size.group(1));
        return Memory.ofGb(
                "tb".equalsIgnoreCase(Optional.ofNullable(size.group(2)).orElse("GB")) ? gb * GB_OF_TB : gb);
    }

    private static Measured<AcceleratorSpec> accelerator(String text) {
        if (text.equalsIgnoreCase(NONE)) {
            return Measured.unknown("nothing is owned");
        }
        return Accelerators.bundled()
                .named(text)
                .map(Measured::known)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the catalog has no accelerator '" + text + "'. Maybe RTX 3060, or none."));
    }
}
