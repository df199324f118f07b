package dev.supercargo.cli.advise;

import dev.supercargo.advice.guide.UseCase;
import dev.supercargo.advice.options.Advice;
import dev.supercargo.advice.options.Adviser;
import dev.supercargo.advice.options.Answers;
import dev.supercargo.advice.options.Market;
import dev.supercargo.advice.training.TrainingJudge;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.bundled.BundledChoices;
import dev.supercargo.cli.bundled.BundledModels;
import dev.supercargo.cli.questions.Wizard;
import dev.supercargo.engine.prediction.Evidence;
import dev.supercargo.engine.workload.ModelProfile;
import dev.supercargo.quantities.Measured;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Asks, then advises. Needs no platform unless its prices are asked for. */
@NullUnmarked
@Command(
        name = "advise",
        description =
                "Say whether to buy, rent or do both, with numbers. Asks on a terminal what no option answers; in a"
                        + " pipe, and with --defaults, takes the usual answers. Needs no platform without --live.",
        footer = {
            "",
            "supercargo advise",
            "supercargo advise --use language --scale large --budget 5000 --hours-per-month 200 --model llama-2-7b",
            "supercargo advise --use vision --owned 'RTX 3060' --hours-per-month 60 --json",
            "supercargo advise --live --defaults"
        })
public final class AdviseCommand implements Callable<Integer> {

    @Option(
            names = "--use",
            paramLabel = "USE",
            description = "vision, language, time-series, generative, classical, research, production or learning.")
    private String use;

    @Option(names = "--scale", paramLabel = "SCALE", description = "small, medium, large or enterprise.")
    private String scale;

    @Option(names = "--budget", paramLabel = "USD", description = "For everything over the whole time.")
    private String budget;

    @Option(names = "--speed", paramLabel = "SPEED", description = "any, nice, important or critical.")
    private String speed;

    @Option(names = "--memory", paramLabel = "GB", description = "Memory that one GPU must have, or auto.")
    private String memory;

    @Option(names = "--storage", paramLabel = "SIZE", description = "Such as '500 GB' or 2TB.")
    private String storage;

    @Option(
            names = "--hours-per-month",
            paramLabel = "H",
            description = "Hours of training on the machine that is bought, or owned.")
    private String hours;

    @Option(names = "--horizon", paramLabel = "MONTHS", description = "Months over which costs are compared.")
    private String horizon;

    @Option(names = "--owned", paramLabel = "NAME", description = "Accelerator that you own already, or none.")
    private String owned;

    @Option(names = "--model", paramLabel = "ID", description = "Model that is trained mostly, or auto.")
    private String model;

    @Option(
            names = "--live",
            description = "Rent at what the running platform has on sale now, with your discounts; else at the bundled"
                    + " prices.")
    private boolean live;

    @Option(names = "--defaults", description = "Ask nothing.")
    private boolean defaults;

    @Option(names = "--json", description = "One JSON object; asks nothing.")
    private boolean json;

    private final Session session;
    private final InputStream in;

    /** @param in where a person answers */
    public AdviseCommand(Session session, InputStream in) {
        this.session = session;
        this.in = in;
    }

    @Override
    public Integer call() {
        BundledModels models = BundledModels.read();
        boolean asks = session.terminal().interactive() && !defaults && !json;
        Wizard wizard = new Wizard(
                session.terminal(), new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), asks);
        Market market = BundledChoices.market();
        if (live) {
            market = new Market(market.builds(), LiveRentals.of(session.platform()));
        }
        Answers answers = answers(wizard, models);
        Advice advice = new Adviser(new TrainingJudge(Evidence.none()), market).advise(answers);
        if (json) {
            session.print(AdviceJson.of(advice, answers).toPrettyString());
        } else {
            new AdviceText(session.terminal()).print(advice, answers);
        }
        return ExitCode.OK.number();
    }

    private Answers answers(Wizard wizard, BundledModels models) {
        UseCase purpose = wizard.answer(Questions.USE, use);
        return new Answers(
                purpose,
                wizard.answer(Questions.SCALE, scale),
                wizard.answer(Questions.BUDGET, budget),
                wizard.answer(Questions.SPEED, speed),
                wizard.answer(Questions.MEMORY, memory),
                wizard.answer(Questions.STORAGE, storage),
                new Answers.Usage(wizard.answer(Questions.HOURS, hours), wizard.answer(Questions.HORIZON, horizon)),
                wizard.answer(Questions.OWNED, owned),
                wizard.answer(Questions.model(models), model)
                                instanceof Measured.Known<ModelProfile>(ModelProfile named)
                        ? named
                        : models.byId(purpose.typicalModel()).orElseThrow().profile());
    }
}
