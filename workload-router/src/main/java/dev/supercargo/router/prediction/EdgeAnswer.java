package dev.supercargo.router.prediction;

import dev.supercargo.engine.prediction.edge.EdgeDevice;
import dev.supercargo.engine.prediction.edge.EdgeGoal;
import dev.supercargo.engine.prediction.edge.EdgeRanking;
import dev.supercargo.engine.prediction.edge.EdgeSpeed;
import dev.supercargo.engine.prediction.edge.ModeChoice;
import dev.supercargo.engine.prediction.inference.InferencePrediction;
import dev.supercargo.quantities.Memory;
import dev.supercargo.router.prediction.PredictionView.MemoryView;
import dev.supercargo.router.prediction.PredictionView.PowerModeView;
import dev.supercargo.router.prediction.PredictionView.ServingView;
import dev.supercargo.router.prediction.PredictionView.TimeView;
import dev.supercargo.router.taskfile.EdgeQuestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Says of each board whether it reaches a goal, and in which power mode; the one that draws the least first. Pure. */
record EdgeAnswer(Collection<EdgeDevice> boards) {

    List<PredictionView> about(EdgeQuestion question) {
        return EdgeRanking.of(question.model(), question.setup(), question.goal(), boards).candidates().stream()
                .map(candidate -> view(question, candidate.device(), candidate.choice()))
                .toList();
    }

    private static PredictionView view(EdgeQuestion question, EdgeDevice board, ModeChoice choice) {
        return switch (choice) {
            case ModeChoice.Reached(EdgeSpeed speed, List<String> notes) -> answer(question, board, speed, true, notes);
            case ModeChoice.TooSlow(EdgeSpeed best, List<String> notes) -> {
                List<String> reasons = new ArrayList<>();
                reasons.add(shortfall(question.goal(), best));
                reasons.addAll(notes);
                yield answer(question, board, best, false, reasons);
            }
            case ModeChoice.TooHungry hungry ->
                refused(
                        board,
                        "draws " + watts(hungry.least().power().watts()) + " or more, which the goal rules out.");
            case ModeChoice.TooLarge(String reason) -> refused(board, reason);
            case ModeChoice.UnknownSpeed(String reason) -> refused(board, reason);
        };
    }

    private static String shortfall(EdgeGoal goal, EdgeSpeed best) {
        boolean slow = best.framesPerSecond() < goal.framesPerSecond();
        return "at most " + String.format(Locale.ROOT, "%.1f", best.framesPerSecond()) + " a second, in mode "
                + best.mode().name()
                + (slow
                        ? "; " + String.format(Locale.ROOT, "%.1f", goal.framesPerSecond()) + " are wanted."
                        : ", but the answer to one takes longer than is allowed.")
                + " Maybe serve it at a narrower precision.";
    }

    private static PredictionView answer(
            EdgeQuestion question, EdgeDevice board, EdgeSpeed speed, boolean reached, List<String> reasons) {
        InferencePrediction prediction = speed.prediction();
        Memory available = board.spec().memory();
        boolean writes = question.setup().tokens().written() > 0;
        return new PredictionView(
                board.spec().id().value(),
                board.spec().name(),
                1,
                1,
                reached,
                null,
                null,
                null,
                speed.framesPerSecond(),
                question.model().unit().name(),
                null,
                new ServingView(
                        1,
                        1,
                        TimeView.of(prediction.firstAnswer()),
                        writes ? TimeView.of(prediction.perToken()) : null,
                        TimeView.of(prediction.whole()),
                        null,
                        null,
                        new PowerModeView(
                                board.id(),
                                speed.mode().name(),
                                speed.mode().power().watts(),
                                speed.perFrame().joules(),
                                speed.framesPerSecondLeast(),
                                speed.framesPerSecondMost())),
                new MemoryView("FITS", prediction.memory().total().bytes(), available.bytes(), null, List.of()),
                List.of(),
                prediction.evidence(),
                reasons);
    }

    private static PredictionView refused(EdgeDevice board, String reason) {
        return PredictionView.refused(board.spec(), 1, 1, reason);
    }

    private static String watts(double watts) {
        return String.format(Locale.ROOT, "%.4g W", watts);
    }
}
