package dev.supercargo.router.prediction;

import dev.supercargo.engine.prediction.MemoryVerdict;
import dev.supercargo.engine.workload.Sharding;
import dev.supercargo.router.prediction.PredictionView.ChangeView;
import dev.supercargo.router.prediction.PredictionView.MemoryView;
import java.util.List;

/** Memory verdicts as the API tells them. */
final class Memories {

    private Memories() {}

    static MemoryView view(MemoryVerdict verdict) {
        return switch (verdict) {
            case MemoryVerdict.Fits fits ->
                new MemoryView(
                        "FITS",
                        fits.need().total().bytes(),
                        fits.available().bytes(),
                        fits.setup().sharding() instanceof Sharding.Fixed fixed
                                ? fixed.stage().name()
                                : null,
                        List.of());
            case MemoryVerdict.FitsWithChanges tight ->
                new MemoryView(
                        "FITS_WITH_CHANGES",
                        tight.need().total().bytes(),
                        tight.available().bytes(),
                        null,
                        tight.changes().stream()
                                .map(change -> new ChangeView(
                                        change.what(),
                                        change.devices(),
                                        change.needed().bytes()))
                                .toList());
            case MemoryVerdict.CannotFit none ->
                new MemoryView(
                        "CANNOT_FIT",
                        none.need().total().bytes(),
                        none.available().bytes(),
                        null,
                        List.of());
            case MemoryVerdict.UnknownNeed unknown -> new MemoryView("UNKNOWN", null, null, null, List.of());
        };
    }
}
