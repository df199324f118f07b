package dev.supercargo.cli.owning;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.terminal.Paint;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import java.math.BigDecimal;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Buying hardware: vendors, quotes, and when to buy. */
@NullUnmarked
@Command(name = "procurement", description = "What shall be bought; vendors, quotes and the course of prices.")
public final class ProcurementCommand implements Callable<Integer> {

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    public ProcurementCommand(Session session) {
        this.session = session;
    }

    /** The command with its subcommands, which need the session, too. */
    public static CommandLine line(Session session) {
        return new CommandLine(new ProcurementCommand(session))
                .addSubcommand(new Vendors(session))
                .addSubcommand(new Quotes(session))
                .addSubcommand(new Timing(session));
    }

    @Override
    public Integer call() {
        String body = session.platform().get("purchase-requests");
        if (json) {
            session.print(body);
            return ExitCode.OK.number();
        }
        Table table = new Table("REQUEST", "NAME", ">ACCELERATORS", "OF", ">MEMORY GB", "NEEDED BY");
        Json.items(Platform.parsed(body), "items").forEach(item -> {
            JsonNode request = item.path("request");
            String accepted =
                    Json.items(request, "acceleratorIds").map(JsonNode::asText).collect(Collectors.joining(", "));
            table.row(
                    Json.text(item, "requestId", "?"),
                    Json.text(request, "name", "?"),
                    Json.text(request, "accelerators", "?"),
                    accepted.isEmpty() ? "any" : accepted,
                    Json.text(request, "memoryGb", Show.UNKNOWN),
                    Json.text(request, "neededBy", "?"));
        });
        print(session, table, "No purchase requests. Maybe PUT one to /api/v1/purchase-requests/ID.");
        return ExitCode.OK.number();
    }

    private static void print(Session session, Table table, String otherwise) {
        if (table.isEmpty()) {
            session.print(otherwise);
        } else {
            table.print(session.terminal());
        }
    }

    /** Lists vendors. */
    @NullUnmarked
    @Command(name = "vendors", description = "List vendors.")
    static final class Vendors implements Callable<Integer> {

        @Option(names = "--json", description = "The API's JSON, unchanged.")
        private boolean json;

        private final Session session;

        Vendors(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            String body = session.platform().get("vendors");
            if (json) {
                session.print(body);
                return ExitCode.OK.number();
            }
            Table table = new Table("VENDOR", "NAME", ">DELIVERIES", ">IN TIME", "CONTACT");
            Json.items(Platform.parsed(body), "items").forEach(item -> {
                JsonNode vendor = item.path("vendor");
                table.row(
                        Json.text(item, "vendorId", "?"),
                        Json.text(vendor, "name", "?"),
                        Json.text(vendor, "deliveries", Show.UNKNOWN),
                        Json.text(vendor, "deliveriesInTime", Show.UNKNOWN),
                        Json.text(vendor, "contact", ""));
            });
            print(session, table, "No vendors. Maybe PUT one to /api/v1/vendors/ID.");
            return ExitCode.OK.number();
        }
    }

    /** Compares quotes. */
    @NullUnmarked
    @Command(name = "quotes", description = "Compare the quotes for a purchase request, the best first.")
    static final class Quotes implements Callable<Integer> {

        @Parameters(paramLabel = "REQUEST", description = "A purchase request.")
        private String request;

        @Option(names = "--why", description = "The points of each criterion.")
        private boolean why;

        @Option(names = "--json", description = "The API's JSON, unchanged.")
        private boolean json;

        private final Session session;

        Quotes(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            String body = session.platform().get("purchase-requests/" + Platform.encoded(request) + "/comparison");
            if (json) {
                session.print(body);
                return ExitCode.OK.number();
            }
            Table table =
                    new Table(">RANK", "VENDOR", "ACCELERATOR", ">SCORE", ">WHOLE COST", ">EACH", ">MARKET", "VERDICT");
            Json.items(Platform.parsed(body), "items").forEach(line -> row(table, line));
            print(session, table, "No quotes. Maybe POST one to /api/v1/purchase-requests/" + request + "/quotes.");
            return ExitCode.OK.number();
        }

        private void row(Table table, JsonNode line) {
            Stream<String> reasons = why
                    ? Json.items(line, "parts")
                            .map(part -> String.format(
                                    "%s %.1f (%s)",
                                    Show.word(Json.text(part, "criterion", "?")),
                                    part.path("points").asDouble(),
                                    Json.text(part, "explanation", "")))
                    : Stream.empty();
            String verdict = Stream.concat(Json.items(line, "unmet").map(JsonNode::asText), reasons)
                    .collect(Collectors.joining("; "));
            table.row(
                    Json.text(line, "rank", Show.UNKNOWN),
                    Json.text(line, "vendorId", "?"),
                    Json.text(line, "acceleratorId", "?"),
                    Show.decimal(Json.decimal(line, "score")),
                    Show.money(Json.money(line, "wholeCost")),
                    Show.money(Json.money(line, "perAccelerator")),
                    Json.decimal(line, "againstMarketPercent")
                            .map(percent -> String.format("%+.0f%%", percent))
                            .orElse(Show.UNKNOWN),
                    verdict);
            if (line.path("rank").asInt() == 1) {
                table.paint(Paint.GOOD);
            }
        }
    }

    /** Says whether to buy or wait. */
    @NullUnmarked
    @Command(name = "timing", description = "Whether to buy an accelerator now or wait, and how out of date it is.")
    static final class Timing implements Callable<Integer> {

        @Parameters(paramLabel = "ACCELERATOR", description = "An accelerator id.")
        private String accelerator;

        @Option(
                names = "--hours-per-month",
                paramLabel = "N",
                description = "Hours of one accelerator that would be rented on demand meanwhile; none without it.")
        private BigDecimal hours;

        @Option(names = "--json", description = "The API's JSON, unchanged.")
        private boolean json;

        private final Session session;

        Timing(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            String body = session.platform()
                    .get(
                            "hardware-prices/" + Platform.encoded(accelerator),
                            hours == null ? Map.of() : Map.of("hoursPerMonth", hours.toPlainString()));
            if (json) {
                session.print(body);
                return ExitCode.OK.number();
            }
            JsonNode outlook = Platform.parsed(body);
            Table table = new Table("DAY", "CONDITION", ">PRICE", "SOURCE");
            Json.items(outlook, "prices")
                    .forEach(price -> table.row(
                            Json.text(price, "observedOn", "?"),
                            Show.word(Json.text(price, "condition", "?")),
                            Show.money(Json.money(price, "price")),
                            Json.text(price, "source", "?")));
            table.print(session.terminal());
            session.print("");
            session.print(Show.word(Json.text(outlook, "advice", "?")) + ": " + Json.text(outlook, "because", ""));
            session.print("Obsolescence " + Show.decimal(Json.decimal(outlook, "obsolescence")) + " of 100: "
                    + Json.items(outlook, "obsolescenceReasons")
                            .map(JsonNode::asText)
                            .collect(Collectors.joining(", ")));
            return ExitCode.OK.number();
        }
    }
}
