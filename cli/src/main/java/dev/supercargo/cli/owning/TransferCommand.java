package dev.supercargo.cli.owning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.terminal.Show;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prices a move of data. */
@NullUnmarked
@Command(name = "transfer", description = "What moving data costs, for example a checkpoint to another region.")
public final class TransferCommand implements Callable<Integer> {

    @Option(names = "--from", required = true, paramLabel = "PLACE", description = "aws/us-east-1, or local/SITE.")
    private String from;

    @Option(names = "--to", required = true, paramLabel = "PLACE", description = "The same; a zone may follow.")
    private String to;

    @Option(names = "--gb", required = true, paramLabel = "N", description = "Gigabytes of 10^9 bytes.")
    private BigDecimal gigabytes;

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    public TransferCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("from", place("--from", from));
        body.set("to", place("--to", to));
        body.put("gigabytes", gigabytes.toPlainString());
        String answer = session.platform().post("transfer-quotes", body.toString());
        if (json) {
            session.print(answer);
        } else {
            print(Platform.parsed(answer));
        }
        return ExitCode.OK.number();
    }

    private static ObjectNode place(String option, String text) {
        List<String> parts = List.of(text.split("/", -1));
        if (parts.size() < 2 || parts.size() > 3 || parts.stream().anyMatch(String::isBlank)) {
            throw new Complaint(option + " must be PROVIDER/REGION or PROVIDER/REGION/ZONE, but is '" + text
                    + "'. Maybe aws/us-east-1.");
        }
        ObjectNode place = JsonNodeFactory.instance.objectNode();
        place.put("provider", parts.get(0));
        place.put("region", parts.get(1));
        if (parts.size() == 3) {
            place.put("zone", parts.get(2));
        }
        return place;
    }

    private void print(JsonNode quote) {
        String what = Show.decimal(Json.decimal(quote, "gigabytes")) + " GB " + Json.text(quote, "distance", "");
        session.print(Json.money(quote, "cost")
                .map(cost -> what + ": " + Show.money(cost) + ", " + Show.money(Json.money(quote, "meanPerGb"))
                        + " per GB after " + Show.decimal(Json.decimal(quote, "monthToDateGb"))
                        + " GB this month (" + Json.text(quote, "source", "?") + ")")
                .orElseGet(() -> what + ": unknown, " + Json.text(quote, "unknownBecause", "") + "."));
    }
}
