package dev.supercargo.router.prediction;

import dev.supercargo.engine.prediction.inference.InferencePrediction;
import dev.supercargo.engine.prediction.inference.InferencePredictor;
import dev.supercargo.engine.prediction.inference.ServingSetup;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.router.prediction.PredictionView.MemoryView;
import dev.supercargo.router.prediction.PredictionView.ServingView;
import dev.supercargo.router.prediction.PredictionView.TimeView;
import dev.supercargo.router.taskfile.ServingQuestion;
import java.util.List;

/**
 * Says how fast a model answers on one combination of devices after the other. Replicas that do not share devices answer
 * side by side. Pure.
 */
record ServingAnswer(InferencePredictor predictor, CheapestPlaces places) {

    PredictionView about(ServingQuestion question, Devices devices) {
        ServingSetup setup = question.setupOn(devices.perNode());
        if (devices.perNode() % setup.tensor() != 0) {
            return refused(
                    devices,
                    devices.perNode() + " accelerators of a node are not a multiple of one replica's " + setup.tensor()
                            + ". Maybe use a divisor of " + devices.perNode() + ".",
                    new MemoryView("UNKNOWN", null, null, null, List.of()));
        }
        return switch (question.model()) {
            case Measured.Unknown<ModelProfile>(String reason) ->
                refused(devices, reason, new MemoryView("UNKNOWN", null, null, null, List.of()));
            case Measured.Known<ModelProfile>(ModelProfile model) ->
                switch (predictor.predict(model, setup, devices.accelerator())) {
                    case Measured.Unknown<InferencePrediction>(String reason) ->
                        refused(devices, reason, new MemoryView("UNKNOWN", null, null, null, List.of()));
                    case Measured.Known<InferencePrediction>(InferencePrediction known) ->
                        answer(model, setup, devices, known);
                };
        };
    }

    private PredictionView answer(
            ModelProfile model, ServingSetup setup, Devices devices, InferencePrediction prediction) {
        Memory needed = prediction.memory().total();
        Memory available = devices.accelerator().memory();
        boolean fits = needed.compareTo(available) <= 0;
        MemoryView memory =
                new MemoryView(fits ? "FITS" : "CANNOT_FIT", needed.bytes(), available.bytes(), null, List.of());
        if (!fits) {
            return refused(
                    devices,
                    "needs " + prediction.memory() + ", has " + available
                            + " per device. Maybe more devices of a replica, narrower weights or a smaller batch.",
                    memory);
        }
        int replicas = devices.perNode() * devices.nodes() / setup.tensor();
        double unitsPerSecond = prediction.unitsPerSecond() * replicas;
        boolean writes = setup.tokens().written() > 0;
        double questions = (double) setup.batch() * replicas;
        return new PredictionView(
                devices.accelerator().id().value(),
                devices.accelerator().name(),
                devices.perNode(),
                devices.nodes(),
                true,
                null,
                null,
                null,
                unitsPerSecond,
                model.unit().name(),
                null,
                new ServingView(
                        replicas,
                        setup.tensor(),
                        TimeView.of(prediction.firstAnswer()),
                        writes ? TimeView.of(prediction.perToken()) : null,
                        TimeView.of(prediction.whole()),
                        setup.tokens().prompt() > 0
                                ? questions
                                        * setup.tokens().prompt()
                                        / prediction.firstAnswer().seconds()
                                : null,
                        writes ? questions / prediction.perToken().seconds() : null,
                        null),
                memory,
                places.ofService(devices, unitsPerSecond),
                prediction.evidence(),
                List.of());
    }

    private static PredictionView refused(Devices devices, String reason, MemoryView memory) {
        return PredictionView.refused(devices.accelerator(), devices.perNode(), devices.nodes(), reason, memory);
    }
}
