package dev.supercargo.pricing.ownership;

import dev.supercargo.chassis.problem.Problem;

/** What an override holds for; what is set for an asset goes before what is set for its site. */
enum OverrideScope {
    SITE,
    ASSET;

    /** Of {@code sites} or {@code assets} in a path. */
    static OverrideScope of(String segment) {
        return switch (segment) {
            case "sites" -> SITE;
            case "assets" -> ASSET;
            default -> throw Problem.notFound("kind of ownership override", segment);
        };
    }
}
