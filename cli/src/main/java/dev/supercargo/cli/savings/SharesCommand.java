package dev.supercargo.cli.savings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How teams share what scarce capacity saves. */
@NullUnmarked
@Command(
        name = "shares",
        description = "What each team had of the savings of owned and committed capacity, against its share.")
public final class SharesCommand implements Callable<Integer> {

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    public SharesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String body = session.platform().get("fair-share", Map.of());
        if (json) {
            session.print(body);
        } else {
            print(Platform.parsed(body));
        }
        return ExitCode.OK.number();
    }

    private void print(JsonNode shares) {
        Table table = new Table("TEAM", ">SHARE", ">HAD", ">A DOLLAR COUNTS");
        Json.items(shares, "teams")
                .forEach(team -> table.row(
                        Json.text(team, "team", "?"),
                        Show.decimal(Json.decimal(team, "share")),
                        Show.money(Json.money(team, "received")),
                        Show.decimal(Json.decimal(team, "factor"))));
        table.print(session.terminal());
        session.print("What a team had counts half after "
                + Show.duration(Json.duration(shares, "halfLife").orElse(Duration.ZERO)) + ".");
    }
}
