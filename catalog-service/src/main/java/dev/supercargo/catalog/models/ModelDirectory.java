package dev.supercargo.catalog.models;

import dev.supercargo.catalog.facts.WorkUnit;
import dev.supercargo.catalog.requests.RequestCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells the other features which models there are. */
@ApplicationScoped
public class ModelDirectory {

    private final ModelRepository models;

    ModelDirectory(ModelRepository models) {
        this.models = models;
    }

    /** The unit of the model's work; empty, with an issue noted at {@code path}, if there is no such model. */
    public Optional<WorkUnit> requireUnit(RequestCheck check, String id, String path) {
        Optional<WorkUnit> unit = Optional.ofNullable(id)
                .flatMap(models::findByIdOptional)
                .filter(row -> !row.retired)
                .map(row -> row.unit);
        check.holds(
                unit.isPresent(),
                path,
                "There is no model " + id + ". Maybe look for it at /api/v1/models?q=…, or register it there.");
        return unit;
    }

    /** The model for the predictor; empty if there is none or it is retired. */
    public Optional<dev.supercargo.engine.workload.ModelProfile> forPrediction(String id) {
        return models.findByIdOptional(id).filter(row -> !row.retired).map(row -> EngineModel.of(row.toProfile()));
    }
}
