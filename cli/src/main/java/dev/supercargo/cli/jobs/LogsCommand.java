package dev.supercargo.cli.jobs;

import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Pause;
import dev.supercargo.cli.platform.Platform;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints a job's log. */
@NullUnmarked
@Command(
        name = "logs",
        description =
                "Print the log of a job's present or last attempt; with -f go on, over all attempts, until the job"
                        + " ends. Lines '==> … <==' tell what happens to the job.")
public final class LogsCommand implements Callable<Integer> {

    private static final Duration BEFORE_THE_NEXT_TRY = Duration.ofSeconds(1);
    private static final Pattern AGO = Pattern.compile("(\\d{1,6})([smhd])");

    @Parameters(paramLabel = "ID", description = "The job's id, or a unique beginning or end of it.")
    private String id;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on until the job ends; before it has a place, say what it waits for.")
    private boolean follow;

    @Option(
            names = "--tail",
            paramLabel = "N",
            description = "At most the last N lines of each node that are there already, up to 10000 (2000).")
    private Integer tail;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Only lines since an instant, or since 30s, 10m, 2h or 1d ago.")
    private String since;

    @Option(names = "--node", paramLabel = "N", description = "Only this node of the gang, counted from 0.")
    private Integer node;

    private final Session session;

    public LogsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Platform platform = session.platform();
        Map<String, String> query = new TreeMap<>();
        Optional.ofNullable(tail).ifPresent(lines -> query.put("tail", lines.toString()));
        Optional.ofNullable(since).ifPresent(time -> query.put("since", time(time)));
        Optional.ofNullable(node).ifPresent(rank -> query.put("node", rank.toString()));
        String job = JobIds.complete(platform, id);
        if (follow) {
            follow(platform, job, query);
        } else {
            print(platform.get("jobs/" + job + "/logs", query));
        }
        return ExitCode.OK.number();
    }

    private void print(String log) {
        if (log.isEmpty()) {
            session.terminal().err().println("The job has no log yet.");
        } else {
            session.terminal().out().print(log.endsWith("\n") ? log : log + "\n");
        }
    }

    private void follow(Platform platform, String job, Map<String, String> query) {
        query.put("follow", "true");
        while (!platform.stream("jobs/" + job + "/logs", query, this::printNow) || !isEnded(platform, job)) {
            session.terminal().err().println("The stream broke; lines that were written meanwhile may be missing.");
            Pause.of(BEFORE_THE_NEXT_TRY, "Interrupted; the job goes on.");
            query.put("tail", "0");
            query.remove("since");
        }
    }

    private void printNow(String line) {
        PrintStream out = session.terminal().out();
        out.println(line);
        out.flush();
    }

    private static boolean isEnded(Platform platform, String job) {
        return Watch.ENDED.contains(Json.text(platform.tree("jobs/" + job), "state", "?"));
    }

    private static String time(String text) {
        Matcher ago = AGO.matcher(text);
        if (ago.matches()) {
            return switch (ago.group(2)) {
                case "d" -> "P" + ago.group(1) + "D";
                default -> "PT" + ago.group(1) + ago.group(2).toUpperCase(Locale.ROOT);
            };
        }
        if (!text.matches("(P|\\d{4}-).*")) {
            throw new Complaint(
                    "--since is an instant such as 2026-11-02T08:00:00Z, or how long ago: 30s, 10m, 2h or 1d;"
                            + " but is '" + text + "'.");
        }
        return text;
    }
}
