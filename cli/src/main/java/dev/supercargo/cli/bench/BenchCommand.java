package dev.supercargo.cli.bench;

import dev.supercargo.cli.Session;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Groups the measurements. */
@NullUnmarked
@Command(name = "bench", description = "Measure the running platform.", synopsisSubcommandLabel = "COMMAND")
public final class BenchCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** The command with its subcommands. */
    public static CommandLine line(Session session) {
        return new CommandLine(new BenchCommand()).addSubcommand(new SmokeCommand(session));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to measure: supercargo bench smoke");
    }
}
