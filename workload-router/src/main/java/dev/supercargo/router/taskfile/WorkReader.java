package dev.supercargo.router.taskfile;

import dev.supercargo.chassis.document.Fields;
import dev.supercargo.chassis.document.Values;
import dev.supercargo.engine.workload.AcceleratorChoice;
import dev.supercargo.engine.workload.Work;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Reads {@code routing.work}: tokens, samples, epochs × data set, steps, or hours on a machine somebody has tried. */
final class WorkReader {

    static final Set<String> KEYS =
            Set.of("tokens", "samples", "epochs", "dataset_size", "steps", "global_batch", "hours", "on");

    private final Knowledge knowledge;

    WorkReader(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    Work read(Fields routing) {
        return routing.mapping("work").map(this::work).orElseGet(Work.Unstated::new);
    }

    private Work work(Fields fields) {
        fields.allow(KEYS, Set.of());
        long kinds = Set.of("tokens", "samples", "epochs", "steps", "hours").stream()
                .filter(fields::has)
                .count();
        if (kinds != 1) {
            fields.complain(
                    "",
                    "WORK",
                    "give exactly one of tokens, samples, epochs (with dataset_size), steps (with global_batch) or"
                            + " hours (with on).");
            return new Work.Unstated();
        }
        Optional<Work> work = fields.has("tokens")
                ? fields.value("tokens", Values::count).map(Work.Tokens::new)
                : fields.has("samples")
                        ? fields.value("samples", Values::count).map(Work.Samples::new)
                        : fields.has("epochs") ? epochs(fields) : fields.has("steps") ? steps(fields) : hours(fields);
        return work.orElseGet(Work.Unstated::new);
    }

    private static Optional<Work> epochs(Fields fields) {
        Optional<Long> epochs = fields.value("epochs", Values::count);
        Optional<Long> size = required(
                        fields, "dataset_size", "how many samples has the data set? For example 1281167.")
                .flatMap(present -> fields.value("dataset_size", Values::count));
        return epochs.flatMap(number -> size.map(samples -> new Work.Samples(Math.multiplyExact(number, samples))));
    }

    private static Optional<Work> steps(Fields fields) {
        Optional<Long> steps = fields.value("steps", Values::count);
        Optional<Long> batch = required(fields, "global_batch", "how many samples has a step over all accelerators?")
                .flatMap(present -> fields.value("global_batch", Values::count));
        return steps.flatMap(number -> batch.map(samples -> new Work.Steps(number, samples)));
    }

    private Optional<Work> hours(Fields fields) {
        Optional<Duration> hours =
                fields.value("hours", text -> Values.duration(text.matches("[0-9.]+") ? text + "h" : text));
        Optional<AcceleratorChoice> machine = required(fields, "on", "on which machine? For example A100-80GB:8.")
                .flatMap(present -> fields.value("on", ResourcesReader::choice));
        return hours.flatMap(duration -> machine.flatMap(choice -> knowledge.acceleratorIds().stream()
                .filter(choice::accepts)
                .min((a, b) -> a.compareTo(b))
                .map(id -> (Work) new Work.HoursOn(duration, id, choice.perNode()))
                .or(() -> unknownAccelerator(fields, choice))));
    }

    private static Optional<Work> unknownAccelerator(Fields fields, AcceleratorChoice choice) {
        fields.complain("on", "UNKNOWN_ACCELERATOR", "there is no accelerator '" + choice.name() + "' in the catalog.");
        return Optional.empty();
    }

    private static Optional<Boolean> required(Fields fields, String key, String question) {
        if (fields.has(key)) {
            return Optional.of(true);
        }
        fields.complain(key, "MISSING", question);
        return Optional.empty();
    }
}
