package dev.supercargo.planner.scenarios;

import java.time.Instant;

/**
 * A kept scenario.
 *
 * @param document as it was written; absent in lists
 * @param answer absent in lists
 */
public record ScenarioView(
        String id, String team, String name, String createdBy, Instant createdAt, String document, WhatIfView answer) {

    static ScenarioView brief(ScenarioEntity entity) {
        return new ScenarioView(
                entity.scenarioId, entity.team, entity.name, entity.createdBy, entity.createdAt, null, null);
    }

    static ScenarioView whole(ScenarioEntity entity, WhatIfView answer) {
        return new ScenarioView(
                entity.scenarioId,
                entity.team,
                entity.name,
                entity.createdBy,
                entity.createdAt,
                entity.document,
                answer);
    }
}
