package dev.supercargo.launcher;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the whole platform on this machine. */
@Command(name = "supercargo", mixinStandardHelpOptions = true, description = "Runs the whole platform on this machine.")
public final class Launcher {

    private final Home home = Home.from(System.getenv(), Path.of(System.getProperty("user.home")));
    private final Terminal terminal = Terminal.current();

    private Launcher() {}

    public static void main(String[] args) {
        CommandLine commands = new CommandLine(new Launcher());
        commands.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof LaunchException known) {
                System.err.println(known.getMessage());
                return known.exitCode().number();
            }
            throw failure;
        });
        System.exit(commands.execute(args));
    }

    @Command(
            name = "up",
            mixinStandardHelpOptions = true,
            description =
                    "Starts PostgreSQL, Kafka, the simulated cluster (unless KUBECONFIG is set), the four services and"
                            + " the console, and keeps them running until Ctrl-C.")
    int up(
            @Option(names = "--detach", description = "Return once everything answers; ./supercargo down stops it.")
                    boolean detach,
            @Option(
                            names = "--speed-up",
                            paramLabel = "N",
                            description = "Run jobs in the simulated cluster N times faster than real time.")
                    Optional<Double> speedUp) {
        if (detach) {
            return new DetachedUp(home, System.getenv(), speedUp, terminal)
                    .run()
                    .number();
        }
        LogFiles.redirect(home);
        return new Up(home, System.getenv(), speedUp, terminal).run().number();
    }

    @Command(name = "down", mixinStandardHelpOptions = true, description = "Stops what up started. The data stays.")
    int down(
            @Option(names = "--wipe", description = "Delete the data and the logs, too.") boolean wipe,
            @Option(names = "--yes", description = "Do not ask before wiping.") boolean yes) {
        return new Down(home, terminal).run(wipe, yes).number();
    }

    @Command(
            name = "status",
            mixinStandardHelpOptions = true,
            description =
                    "Tells what runs: process, port, memory, uptime. Exit code 0: all ready, 3: not running, 15: not all"
                            + " ready.")
    int status(@Option(names = "--json", description = "Print JSON.") boolean json) {
        return new Status(home, terminal).run(json).number();
    }
}
