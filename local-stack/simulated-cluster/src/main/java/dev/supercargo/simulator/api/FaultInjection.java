package dev.supercargo.simulator.api;

import dev.supercargo.simulator.fault.Effect;
import dev.supercargo.simulator.fault.Faults;
import dev.supercargo.simulator.resource.ApiException;
import dev.supercargo.simulator.resource.Json;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Lets a request suffer what the faults in force want. */
final class FaultInjection {

    private final Faults faults;

    FaultInjection(Faults faults) {
        this.faults = faults;
    }

    /** @throws ApiException the wanted refusal */
    void suffer(Route route, Request request) throws IOException, InterruptedException {
        byte[] body = request.body();
        for (Faults.Hit hit : faults.on(route.verb(request), route.resource(), () -> labels(body))) {
            switch (hit.effect()) {
                case Effect.Delay(Duration by) -> Thread.sleep(by);
                case Effect.Refuse(int code, Optional<Duration> retryAfter) -> {
                    retryAfter.ifPresent(after -> request.retryAfter(after.toSeconds()));
                    throw ApiException.simulatedFault(
                            code, "simulated fault " + hit.id(), retryAfter.map(Duration::toSeconds));
                }
                case Effect.Hold(Effect.Hold.Moment moment) -> {
                    switch (moment) {
                        case BEFORE -> hit.lifting().await();
                        case AFTER -> request.holdAnswerWhenDone(() -> faults.isHeldDone(hit.id()), hit.lifting());
                    }
                }
                case Effect.LoseAnswer() -> request.loseAnswer();
                case Effect.EndWatch(Duration after) -> request.endStreamAfter(after);
            }
        }
    }

    private static Map<String, String> labels(byte[] body) {
        try {
            return Json.textByName(Json.at(Json.read(body, true), "metadata", "labels"));
        } catch (IOException e) {
            // Whoever handles the request says what is wrong with it.
            return Map.of();
        }
    }
}
