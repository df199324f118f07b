package dev.supercargo.router.prediction;

import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.prediction.Coefficients;
import dev.supercargo.engine.prediction.MemoryEstimator;
import dev.supercargo.engine.prediction.TrainingPredictor;
import dev.supercargo.engine.prediction.inference.InferencePredictor;
import dev.supercargo.router.edge.EdgeBoards;
import dev.supercargo.router.market.MarketView;
import dev.supercargo.router.market.SnapshotBuilder;
import dev.supercargo.router.taskfile.EdgeQuestion;
import dev.supercargo.router.taskfile.Question;
import dev.supercargo.router.taskfile.ServingQuestion;
import dev.supercargo.router.taskfile.WhatIf;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Answers what-if questions from the data sheets, measurements and prices that are known now. Stores nothing. */
@ApplicationScoped
class Predict {

    private final MarketView market;
    private final SnapshotBuilder snapshots;
    private final TrainingPredictor predictor = new TrainingPredictor(Coefficients.fitted());
    private final MemoryEstimator memory = new MemoryEstimator();
    private final InferencePredictor serving = InferencePredictor.onServers();

    Predict(MarketView market, SnapshotBuilder snapshots) {
        this.market = market;
        this.snapshots = snapshots;
    }

    /** Everything the question asks for, in its order. */
    List<Devices> devices(Question question) {
        Collection<AcceleratorSpec> catalog = market.accelerators();
        return Devices.of(
                question.targets(), question instanceof EdgeQuestion ? EdgeBoards.accelerators(catalog) : catalog);
    }

    /**
     * @param now wall-clock time, from which the age of prices counts
     */
    List<PredictionView> answer(Question question, List<Devices> devices, Instant now) {
        CheapestPlaces places = new CheapestPlaces(snapshots.everything(now), now);
        return switch (question) {
            case WhatIf training -> {
                TrainingAnswer answer = new TrainingAnswer(predictor, memory, market.evidence(), places);
                yield devices.stream()
                        .map(some -> answer.about(training.training(), some))
                        .toList();
            }
            case ServingQuestion serving -> {
                ServingAnswer answer = new ServingAnswer(this.serving, places);
                yield devices.stream().map(some -> answer.about(serving, some)).toList();
            }
            case EdgeQuestion edge ->
                new EdgeAnswer(EdgeBoards.of(
                                devices.stream().map(Devices::accelerator).toList()))
                        .about(edge);
        };
    }
}
