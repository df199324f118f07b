package dev.supercargo.planner.scenarios;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.idempotency.IdempotencyKeys;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import dev.supercargo.planner.json.ApiJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;

/** Keeps a what-if question for a team, once for each idempotency key. */
@ApplicationScoped
class KeepScenario {

    /** More would be a database, not a comparison. */
    private static final int OF_A_TEAM_MAX = 500;

    private final ScenarioRepository scenarios;
    private final IdempotencyKeys keys;
    private final ApiJson json;
    private final InstantSource wall;

    KeepScenario(ScenarioRepository scenarios, IdempotencyKeys keys, ApiJson json, InstantSource wall) {
        this.scenarios = scenarios;
        this.keys = keys;
        this.json = json;
        this.wall = wall;
    }

    /** @param key null if the caller sent none */
    IdempotencyKeys.Answer keep(String key, WhatIfQuestion question, String document, Caller caller) {
        WhatIfView answer = WhatIfView.from(question.name(), question.answer());
        return keys.once(key, "POST scenarios " + document, () -> {
            ScenarioEntity entity = stored(question, document, caller.user());
            return IdempotencyKeys.Answer.created(
                    "/api/v1/scenarios/" + entity.scenarioId, json.write(ScenarioView.whole(entity, answer)));
        });
    }

    private ScenarioEntity stored(WhatIfQuestion question, String document, String user) {
        if (scenarios.ofTeam(question.team()) >= OF_A_TEAM_MAX) {
            throw new Problem(
                    ProblemType.CONFLICT,
                    "Team " + question.team() + " keeps " + OF_A_TEAM_MAX + " scenarios already. Maybe delete some.");
        }
        ScenarioEntity entity = new ScenarioEntity();
        entity.scenarioId = UUID.randomUUID().toString();
        entity.team = question.team();
        entity.name = question.name();
        entity.document = document;
        entity.createdBy = user;
        entity.createdAt = wall.instant();
        scenarios.persist(entity);
        return entity;
    }
}
