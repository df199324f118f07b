package dev.supercargo.advice.assessment;

import dev.supercargo.advice.upgrades.OnOffer;
import dev.supercargo.engine.prediction.Evidence;
import dev.supercargo.engine.workload.ModelProfile;
import java.time.LocalDate;
import java.util.List;

/**
 * What an assessment rests on.
 *
 * @param asOf of the newest of them
 * @param models that the machine may be able to train
 * @param reference model whose time is told before and after an upgrade
 */
public record Facts(
        LocalDate asOf, List<ModelProfile> models, ModelProfile reference, Evidence evidence, OnOffer offer) {

    public Facts {
        models = List.copyOf(models);
    }
}
