package dev.supercargo.router.prediction;

import dev.supercargo.engine.prediction.Coefficients;
import dev.supercargo.engine.prediction.MemoryEstimator;
import dev.supercargo.engine.prediction.TrainingPredictor;
import dev.supercargo.router.market.MarketView;
import dev.supercargo.router.market.SnapshotBuilder;
import dev.supercargo.router.taskfile.WhatIf;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Answers what-if questions from the data sheets, measurements and prices that are known now. Stores nothing. */
@ApplicationScoped
class Predict {

    private final MarketView market;
    private final SnapshotBuilder snapshots;
    private final TrainingPredictor predictor = new TrainingPredictor(Coefficients.fitted());
    private final MemoryEstimator memory = new MemoryEstimator();

    Predict(MarketView market, SnapshotBuilder snapshots) {
        this.market = market;
        this.snapshots = snapshots;
    }

    /** Everything the question asks for, in its order. */
    List<Devices> devices(WhatIf question) {
        return Devices.of(question.targets(), market.accelerators());
    }

    /**
     * @param now wall-clock time, from which the age of prices counts
     */
    List<PredictionView> answer(WhatIf question, List<Devices> devices, Instant now) {
        CheapestPlaces places =
                new CheapestPlaces(snapshots.content(now, Map.of(), Map.of()).options(), now);
        Answer answer = new Answer(predictor, memory, market.evidence(), places);
        return devices.stream()
                .map(some -> answer.about(question.training(), some))
                .toList();
    }
}
