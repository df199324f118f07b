package dev.supercargo.cli.predictions;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.jobs.TaskFiles;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.platform.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks how a training would run elsewhere. Nothing is submitted. */
@NullUnmarked
@Command(
        name = "predict",
        description =
                "Predict time, speed, memory and cost of training or inference on any accelerators, without submitting it.",
        footer = {
            "",
            "supercargo predict llama-2-7b --tokens 2B --fine-tuning lora --on H100:8 --on A100:8",
            "supercargo predict llama-2-7b --inference --prompt 2000 --written 300 --batch 16 --on L4:1",
            "supercargo predict -f job.yaml"
        })
public final class PredictCommand implements Callable<Integer> {

    private static final String PATH = "predictions?limit=500";

    @Parameters(paramLabel = "MODEL", arity = "0..1", description = "A model's id: supercargo hardware models.")
    private String model;

    @Option(
            names = {"-f", "--file"},
            paramLabel = "FILE",
            description = "Predict this task file instead; - is the standard input.")
    private String file;

    @Mixin
    private QuestionOptions options = new QuestionOptions();

    @Option(names = "--why", description = "What each number rests on.")
    private boolean why;

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    public PredictCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String body = file == null ? ofModel() : ofFile();
        if (json) {
            session.print(body);
        } else {
            JsonNode answer = Platform.parsed(body);
            if (BoardTable.fits(answer)) {
                new BoardTable(answer).print(session.terminal(), why);
            } else {
                boolean ranked = file == null && options.everywhere();
                new PredictionTable(answer, ranked, options.inference()).print(session.terminal(), why);
            }
        }
        return ExitCode.OK.number();
    }

    private String ofModel() {
        if (model == null) {
            throw new Complaint("Say which model, for example: supercargo predict llama-2-7b --tokens 2B --on H100:8."
                    + " Or give a task file with -f.");
        }
        return session.platform()
                .post(
                        PATH,
                        "application/json",
                        options.json(model).toString().getBytes(StandardCharsets.UTF_8),
                        refusal -> refusal.inWords(
                                refusal.issues().stream().map(this::told).collect(Collectors.joining("\n"))));
    }

    private String ofFile() {
        if (model != null) {
            throw new Complaint("-f " + file + " names its own model; leave " + model + " out.");
        }
        if (!options.names().isEmpty()) {
            throw new Complaint(
                    "-f " + file + " says everything itself; leave " + String.join(", ", options.names()) + " out.");
        }
        String name = TaskFiles.name(file);
        return session.platform()
                .post(PATH, "application/yaml", TaskFiles.content(file), refusal -> refusal.about(name));
    }

    /** {@code --precision fp7: expected one of …}: an issue in the words of the command line. */
    private String told(Refusal.Issue issue) {
        String message = issue.message().startsWith(issue.path() + ": ")
                ? issue.message().substring(issue.path().length() + 2)
                : issue.message();
        if (issue.path().equals("model")) {
            return "MODEL " + model + ": " + message;
        }
        return options.at(issue.path())
                .map(given -> given.option() + " " + given.value() + ": " + message)
                .orElse((issue.path().isEmpty() ? "" : issue.path() + ": ") + message);
    }
}
