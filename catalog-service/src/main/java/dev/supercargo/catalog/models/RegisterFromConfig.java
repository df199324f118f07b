package dev.supercargo.catalog.models;

import dev.supercargo.catalog.facts.NullableFact;
import dev.supercargo.catalog.facts.WorkUnit;
import dev.supercargo.catalog.models.config.ConfigReader;
import dev.supercargo.catalog.models.config.ConfigReader.Reading.Refused;
import dev.supercargo.catalog.models.config.ConfigReader.Reading.Understood;
import dev.supercargo.catalog.models.config.Shape;
import dev.supercargo.catalog.requests.RequestCheck;
import dev.supercargo.hardware.facts.Provenance;
import dev.supercargo.quantities.Compute;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;

/** Registers a model by the config.json that Hugging Face keeps with it. */
@ApplicationScoped
class RegisterFromConfig {

    private final RegisterModel registration;
    private final InstantSource clock;

    RegisterFromConfig(RegisterModel registration, InstantSource clock) {
        this.registration = registration;
        this.clock = clock;
    }

    RegisteredConfigView register(RegisterConfigRequest request) {
        RequestCheck check = request.check();
        check.orThrow();
        Understood understood = switch (ConfigReader.read(request.config())) {
            case Understood read -> read;
            case Refused(var complaints) -> {
                complaints.forEach(wrong -> check.holds(false, "config." + wrong.getKey(), wrong.getValue()));
                check.orThrow();
                throw new IllegalStateException("a refused config has complaints");
            }
        };
        Shape shape = understood.shape();
        List<String> notUnderstood = List.copyOf(new TreeSet<>(understood.notUnderstood()));
        ModelView model = registration.register(profile(request, shape, notUnderstood));
        return new RegisteredConfigView(model, shape.forwardFlops(), shape.activationBytesPerSequence(), notUnderstood);
    }

    private ModelProfile profile(RegisterConfigRequest request, Shape shape, List<String> notUnderstood) {
        String type = String.valueOf(request.config().get("model_type"));
        String note = notUnderstood.isEmpty() ? "" : "Left out of account: " + String.join(", ", notUnderstood) + ".";
        boolean images = shape.counted() == Shape.Counted.IMAGE;
        return new ModelProfile(
                request.id(),
                request.name() == null ? request.id() : request.name(),
                shape.isMixture() ? ModelFamily.MOE : ModelFamily.TRANSFORMER,
                request.task() == null ? task(type) : request.task(),
                shape.parameters().all(),
                shape.isMixture() ? Measured.known(shape.parameters().active()) : NullableFact.unknown(),
                images ? WorkUnit.SAMPLE : WorkUnit.TOKEN,
                architecture(shape.blocks()),
                // For tokens the predictor derives both from the dimensions and the sequence that a job really has.
                images ? Measured.known(new Compute(shape.forwardFlops())) : NullableFact.unknown(),
                images ? Measured.known(Memory.ofBytes(shape.activationBytesPerSequence())) : NullableFact.unknown(),
                new Provenance(
                        "config.json of model_type " + type,
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC),
                        note.length() > 500 ? note.substring(0, 499) + "…" : note));
    }

    private static Architecture architecture(Shape.Blocks blocks) {
        return new Architecture(
                dimension(blocks.layers()),
                dimension(blocks.hidden()),
                dimension(blocks.heads()),
                blocks.vocabulary() == 0 ? NullableFact.unknown() : dimension(blocks.vocabulary()),
                dimension(blocks.sequence()));
    }

    private static Measured<Integer> dimension(long value) {
        return Measured.known(Math.toIntExact(value));
    }

    private static String task(String type) {
        return switch (type) {
            case "vit" -> "image classification";
            case "t5" -> "text to text";
            case "bert", "roberta", "xlm-roberta", "distilbert" -> "language understanding";
            default -> "language modelling";
        };
    }
}
