package dev.supercargo.planning.templates;

import dev.supercargo.planning.templates.Standing.Trait;
import dev.supercargo.quantities.Memory;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What makes a project outgrow its size ("Scaling Triggers" of the hardware guide). */
public enum ScalingTrigger {
    FASTER_TRAINING(ProjectSize.PERSONAL, "training must be faster", has(Trait.TRAINING_TOO_SLOW)),
    LARGER_DATA(
            ProjectSize.PERSONAL,
            "a data set of more than 10 GB",
            standing -> standing.data().compareTo(Memory.ofGb(10)) > 0),
    CONCURRENT_PROJECTS(
            ProjectSize.PERSONAL,
            "several projects at once",
            standing -> standing.projects().value() > 1),
    CLIENTS(
            ProjectSize.SMALL_BUSINESS,
            "several clients",
            standing -> standing.clients().value() > 1),
    PRODUCTION(ProjectSize.SMALL_BUSINESS, "work in production", has(Trait.PRODUCTION)),
    REAL_TIME(ProjectSize.SMALL_BUSINESS, "answers in real time", has(Trait.REAL_TIME)),
    REQUESTS(
            ProjectSize.ENTERPRISE,
            "thousands of requests a day",
            standing -> standing.requests().value() >= 2000),
    COMPLIANCE(ProjectSize.ENTERPRISE, "rules of regulators", has(Trait.REGULATED)),
    REGIONS(ProjectSize.ENTERPRISE, "several regions", has(Trait.SEVERAL_REGIONS));

    private final ProjectSize outgrown;
    private final String words;
    private final Predicate<Standing> fires;

    ScalingTrigger(ProjectSize outgrown, String words, Predicate<Standing> fires) {
        this.outgrown = outgrown;
        this.words = words;
        this.fires = fires;
    }

    /** The size that does not do any more; the largest one then grows by machines. */
    public ProjectSize outgrown() {
        return outgrown;
    }

    /** For people. */
    public String words() {
        return words;
    }

    /** Those of {@code size} that fire. */
    public static List<ScalingTrigger> firing(ProjectSize size, Standing standing) {
        return Stream.of(values())
                .filter(trigger -> trigger.outgrown == size)
                .filter(trigger -> trigger.fires.test(standing))
                .toList();
    }

    private static Predicate<Standing> has(Trait trait) {
        return standing -> standing.traits().contains(trait);
    }
}
