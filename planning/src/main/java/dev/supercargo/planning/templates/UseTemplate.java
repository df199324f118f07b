package dev.supercargo.planning.templates;

import java.util.List;
import java.util.Locale;

/** A kind of user with what it needs, what it must think of and what suits it ("Real-World Use Cases" of the hardware guide). */
public enum UseTemplate {
    SMALL_BUSINESS(
            "Small business",
            ProjectSize.SMALL_BUSINESS,
            List.of("a small budget", "moderate performance", "easy maintenance"),
            List.of("electricity", "space", "own expertise"),
            List.of("a complete system", "cloud for what exceeds it", "managed services")),
    RESEARCH(
            "Research institution",
            ProjectSize.ENTERPRISE,
            List.of("high performance", "flexibility", "collaboration"),
            List.of("many users", "compatible software", "grants with dates"),
            List.of("a shared cluster", "virtual environments", "an architecture that grows")),
    STARTUP(
            "Startup",
            ProjectSize.SMALL_BUSINESS,
            List.of("a quick start", "cost that grows with use", "a first product"),
            List.of("time to market", "little operation", "funding"),
            List.of("cloud first", "containers", "managed services")),
    ENTERPRISE(
            "Enterprise",
            ProjectSize.ENTERPRISE,
            List.of("reliability", "security", "integration with what is there"),
            List.of("compliance", "the rules of IT", "long support"),
            List.of("own machines and cloud together", "enterprise hardware", "managed services")),
    EDUCATION(
            "Educational institution",
            ProjectSize.PERSONAL,
            List.of("easy for students", "low cost", "many purposes"),
            List.of("yearly budgets", "access for students", "the curriculum"),
            List.of("desktops", "shared resources", "purchases from grants"));

    private final String title;
    private final ProjectSize size;
    private final List<String> requirements;
    private final List<String> considerations;
    private final List<String> solutions;

    UseTemplate(
            String title,
            ProjectSize size,
            List<String> requirements,
            List<String> considerations,
            List<String> solutions) {
        this.title = title;
        this.size = size;
        this.requirements = requirements;
        this.considerations = considerations;
        this.solutions = solutions;
    }

    public String title() {
        return title;
    }

    /** Usual size of its projects. */
    public ProjectSize size() {
        return size;
    }

    public List<String> requirements() {
        return requirements;
    }

    public List<String> considerations() {
        return considerations;
    }

    public List<String> solutions() {
        return solutions;
    }

    /** As people write it: {@code small-business}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
