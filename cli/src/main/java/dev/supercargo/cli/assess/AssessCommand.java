package dev.supercargo.cli.assess;

import dev.supercargo.advice.assessment.Assessment;
import dev.supercargo.advice.assessment.Assessor;
import dev.supercargo.advice.machine.Machine;
import dev.supercargo.advice.training.TrainingOutlook;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.bundled.BundledFacts;
import dev.supercargo.cli.bundled.BundledModels;
import dev.supercargo.cli.machine.MachineReader;
import dev.supercargo.cli.machine.bench.MachineBenchmarks;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.engine.workload.ModelProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Assesses this machine. Needs no platform. */
@NullUnmarked
@Command(
        name = "assess",
        description = "Say how ready this machine is for training, what it can train, and what to upgrade. Needs no"
                + " platform.",
        footer = {
            "",
            "supercargo assess --psu 650 --case 330",
            "supercargo assess --benchmark --html report.html",
            "supercargo assess --publish --site hq"
        })
public final class AssessCommand implements Callable<Integer> {

    /** One of each kind of work, small to large. */
    private static final Set<String> USUAL = Set.of(
            "mobilenet-v3-large",
            "resnet-50",
            "efficientnet-b7",
            "yolov8-m",
            "bert-base",
            "bert-large",
            "gpt2-small",
            "gpt2-xl",
            "llama-2-7b",
            "llama-2-70b",
            "stable-diffusion-1.5",
            "whisper-large-v3",
            "deepar",
            "ppo-atari");

    private static final String REFERENCE = "resnet-50";

    @Option(
            names = "--model",
            paramLabel = "ID",
            description = "Show these models instead of the usual ones; the first is the one whose time is compared.")
    private List<String> models;

    @Option(names = "--all", description = "Show every model of the catalog.")
    private boolean all;

    @Option(names = "--benchmark", description = "Measure matrix products, memory and disk first (about six seconds).")
    private boolean benchmark;

    @Option(
            names = "--benchmark-dir",
            paramLabel = "DIR",
            description = "Directory whose disk is measured with a temporary file (the current one).")
    private Path benchmarkDirectory;

    @Mixin
    private StatedFacts stated;

    @Option(names = "--json", description = "The whole assessment as JSON.")
    private boolean json;

    @Option(names = "--html", paramLabel = "FILE", description = "Write a printable page, too.")
    private Path html;

    @Option(names = "--publish", description = "Register this machine as an owned asset of the platform.")
    private boolean publish;

    @Option(names = "--site", paramLabel = "NAME", defaultValue = "local", description = "Where it stands (local).")
    private String site;

    @Option(names = "--id", paramLabel = "NAME", description = "Its name as an asset (the host's name).")
    private String id;

    private final Session session;

    public AssessCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        LocalDate today = LocalDate.now();
        BundledFacts facts = new BundledFacts();
        List<String> wanted = wanted(facts.models());
        ModelProfile reference = profile(facts.models(), models == null ? REFERENCE : models.getFirst());
        Assessor assessor =
                new Assessor(facts.forAssessment(facts.models().profiles(), reference, stated.upgradeBudget(), today));
        Machine machine = new MachineReader(facts.sheets()).read(stated.enclosure());
        if (benchmark) {
            machine = MachineBenchmarks.measured(machine, directory(), session.terminal()::live);
            session.terminal().endLive();
        }
        Assessment assessment = assessor.assess(machine, stated.circumstances(today));
        List<TrainingOutlook> shown = assessment.outlooks().stream()
                .filter(outlook -> wanted.contains(outlook.model().id().value()))
                .toList();
        if (json) {
            session.print(AssessmentJson.of(assessment).toPrettyString());
        } else {
            new AssessmentText(session.terminal(), reference).print(assessment, shown);
        }
        write(AssessmentPage.html(assessment, shown, reference));
        publish(machine);
        return ExitCode.OK.number();
    }

    private List<String> wanted(BundledModels catalog) {
        if (all) {
            return catalog.profiles().stream().map(model -> model.id().value()).toList();
        }
        if (models == null) {
            return List.copyOf(USUAL);
        }
        Set<String> asked = new LinkedHashSet<>(models);
        asked.forEach(model -> profile(catalog, model));
        return List.copyOf(asked);
    }

    private static ModelProfile profile(BundledModels catalog, String model) {
        return catalog.byId(model)
                .map(BundledModels.Entry::profile)
                .orElseThrow(() -> new Complaint("--model: there is no model '" + model
                        + "' among the bundled ones. See 'supercargo assess --all'."));
    }

    private Path directory() {
        Path directory =
                Optional.ofNullable(benchmarkDirectory).orElse(Path.of("")).toAbsolutePath();
        if (!Files.isDirectory(directory)) {
            throw new Complaint("--benchmark-dir: " + directory + " is no directory.");
        }
        return directory;
    }

    private void write(String page) {
        if (html == null) {
            return;
        }
        try {
            Files.writeString(html, page);
            session.terminal().err().println("Wrote " + html + ".");
        } catch (IOException e) {
            throw new Complaint("--html: cannot write " + html + " ("
                    + e.getClass().getSimpleName() + "). Maybe its directory does not exist or may not be written.");
        }
    }

    private void publish(Machine machine) {
        if (publish) {
            session.terminal()
                    .err()
                    .println(new Publication(session.platform()).publish(machine, site, Optional.ofNullable(id)));
        }
    }
}
