package dev.supercargo.cli.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Takes note of an alert. */
@NullUnmarked
@Command(name = "acknowledge", aliases = "ack", description = "Take note of an alert; it stays until it is over.")
final class AcknowledgeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ALERT", description = "Its id.")
    private String id;

    private final Session session;

    AcknowledgeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        JsonNode alert =
                Platform.parsed(session.platform().put("alerts/" + Platform.encoded(id) + "/acknowledgement", "{}"));
        session.print("Noted by " + Json.text(alert, "acknowledgedBy", "?") + ": " + Json.text(alert, "message", "?"));
        return ExitCode.OK.number();
    }
}
