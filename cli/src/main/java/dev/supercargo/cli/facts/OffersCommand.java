package dev.supercargo.cli.facts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.imports.ImportCommand;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.terminal.Paint;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Searches cloud prices. */
@NullUnmarked
@Command(name = "offers", description = "Search cloud prices, cheapest instance first.")
public final class OffersCommand implements Callable<Integer> {

    @Option(
            names = "--accelerator",
            paramLabel = "NAME[:N]",
            description = "An accelerator or words of its id: H100, a100-80gb; with H100:8 eight of them.")
    private String accelerator;

    @Option(
            names = "--accelerators",
            paramLabel = "N",
            description = "Accelerators of an instance: 8, or 8+ for at least 8.")
    private String accelerators;

    @Option(
            names = "--accelerator-memory",
            paramLabel = "GB",
            description = "Memory of one accelerator: 80GB, or 32GB+ for at least 32 GB.")
    private String acceleratorMemory;

    @Option(names = "--vcpus", paramLabel = "N", description = "Virtual processors: 8, or 8+ for at least 8.")
    private String vcpus;

    @Option(
            names = "--memory",
            paramLabel = "GIB",
            description = "Memory of the machine: 64, 64+, or 8x for at least 8 GiB per virtual processor.")
    private String memory;

    @Option(names = "--provider", paramLabel = "NAME", description = "Such as aws; several with commas.")
    private String provider;

    @Option(
            names = "--region",
            paramLabel = "NAME",
            description = "The provider's own name of a region or zone, such as us-east-1; several with commas.")
    private String region;

    @Option(names = "--zone", paramLabel = "NAME", description = "Only offers priced for this zone.")
    private String zone;

    @Option(
            names = "--market",
            paramLabel = "MARKET",
            description = "on-demand, spot, reserved, savings-plan or capacity-block; several with commas.")
    private String market;

    @Option(names = "--min-accelerators", paramLabel = "N", description = "The same as --accelerators N+.")
    private Integer minAccelerators;

    @Option(names = "--max-price", paramLabel = "USD", description = "Dollars an hour for the whole instance, at most.")
    private String maxPrice;

    @Option(names = "--max-price-each", paramLabel = "USD", description = "Dollars per accelerator-hour, at most.")
    private String maxPriceEach;

    @Option(
            names = "--team",
            paramLabel = "NAME",
            description = "Whose discounts and agreed prices count; your own team's if you are in one.")
    private String team;

    @Option(names = "--sort", paramLabel = "BY", description = "price (default), price-per-accelerator or provider.")
    private String sort;

    @Option(names = "--cheapest", description = "Of each accelerator only the cheapest by accelerator-hour.")
    private boolean cheapest;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", description = "At most so many (50).")
    private int limit;

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    public OffersCommand(Session session) {
        this.session = session;
    }

    /** The command with its subcommand. */
    public static CommandLine line(Session session) {
        return new CommandLine(new OffersCommand(session)).addSubcommand(new ImportCommand(session));
    }

    @Override
    public Integer call() {
        Map<String, String> query = new TreeMap<>(Map.of("limit", Integer.toString(limit)));
        given(query, "accelerator", accelerator);
        given(query, "accelerators", accelerators);
        given(query, "acceleratorMemory", acceleratorMemory);
        given(query, "vcpus", vcpus);
        given(query, "memory", memory);
        given(query, "provider", provider);
        given(query, "region", region);
        given(query, "zone", zone);
        given(query, "market", market);
        given(query, "minAccelerators", minAccelerators);
        given(query, "maxPricePerHour", maxPrice);
        given(query, "maxPricePerAcceleratorHour", maxPriceEach);
        given(query, "team", team);
        given(query, "sort", sort);
        given(query, "cheapest", cheapest ? "true" : null);
        String body = session.platform().get("offers", query);
        if (json) {
            session.print(body);
        } else {
            print(Platform.parsed(body));
        }
        return ExitCode.OK.number();
    }

    static void given(Map<String, String> query, String name, Object value) {
        if (value != null) {
            query.put(name, value.toString());
        }
    }

    private void print(JsonNode offers) {
        Table table = new Table(
                "PROVIDER",
                "REGION",
                "INSTANCE",
                "MARKET",
                "ACCELERATORS",
                ">VCPUS",
                ">MEMORY",
                ">PRICE/H",
                ">EACH/H",
                ">AGE",
                "SOURCE");
        Json.items(offers, "items").forEach(offer -> row(table, offer));
        if (table.isEmpty()) {
            session.print("No offers match. Maybe ask for less.");
            return;
        }
        table.print(session.terminal());
        Json.text(offers, "nextCursor")
                .ifPresent(
                        cursor -> session.print("… " + Json.text(offers, "matches", "more") + " match, see --limit"));
    }

    private static void row(Table table, JsonNode offer) {
        JsonNode paid = offer.has("effective") ? offer.path("effective") : offer;
        String term = Json.text(offer, "term").map(years -> " " + years).orElse("");
        table.row(
                Json.text(offer, "provider", "?"),
                Json.text(offer, "zone", Json.text(offer, "region", "?")),
                Json.text(offer, "instanceType", "?"),
                Show.word(Json.text(offer, "market", "?")) + term,
                Json.text(offer, "accelerators", "?") + " " + Json.text(offer, "acceleratorId", "?"),
                Json.text(offer, "vcpus", Show.UNKNOWN),
                Json.decimal(offer, "memoryBytes")
                        .map(bytes -> Show.gibibytes(bytes.longValue()))
                        .orElse(Show.UNKNOWN),
                Show.money(Json.money(paid, "pricePerHour")),
                Show.money(Json.money(paid, "pricePerAcceleratorHour")),
                Json.text(offer, "ageDays").map(days -> days + "d").orElse(Show.UNKNOWN),
                rule(offer) + Json.text(offer, "source", Show.UNKNOWN));
        if (offer.path("stale").asBoolean()) {
            table.paint(9, Paint.WAITING);
        }
    }

    /** {@code aws-edp: 7.5 % off, list $55.04; } before the source, nothing if the list price counts. */
    private static String rule(JsonNode offer) {
        JsonNode effective = offer.path("effective");
        return Json.text(effective, "ruleId")
                .map(id -> id + ": " + Json.text(effective, "rule", "?") + ", list "
                        + Show.money(Json.money(offer, "pricePerHour")) + "; ")
                .orElse("");
    }
}
