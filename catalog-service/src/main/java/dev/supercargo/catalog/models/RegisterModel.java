package dev.supercargo.catalog.models;

import dev.supercargo.chassis.problem.Issue;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** A user describes a model that the catalog does not have. */
@ApplicationScoped
class RegisterModel {

    private final ModelRepository models;
    private final PublishModels publisher;
    private final InstantSource clock;

    RegisterModel(ModelRepository models, PublishModels publisher, InstantSource clock) {
        this.models = models;
        this.publisher = publisher;
        this.clock = clock;
    }

    @Transactional
    ModelView register(RegisterModelRequest request) {
        return register(request.toProfile(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
    }

    @Transactional
    ModelView register(ModelProfile profile) {
        if (models.findByIdOptional(profile.id()).isPresent()) {
            String message = "There is a model " + profile.id() + " already. Maybe use it, or choose another id.";
            throw new Problem(ProblemType.CONFLICT, message, List.of(Issue.of("EXISTS", "id", message)));
        }
        return ModelView.from(publisher.register(profile));
    }
}
