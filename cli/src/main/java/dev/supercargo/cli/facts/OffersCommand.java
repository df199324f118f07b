package dev.supercargo.cli.facts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.terminal.Paint;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Searches cloud prices. */
@NullUnmarked
@Command(name = "offers", description = "Search cloud prices, cheapest instance first.")
public final class OffersCommand implements Callable<Integer> {

    @Option(
            names = "--accelerator",
            paramLabel = "NAME",
            description = "An accelerator or a part of its id: h100, a100-80gb.")
    private String accelerator;

    @Option(names = "--provider", paramLabel = "NAME", description = "Such as aws.")
    private String provider;

    @Option(names = "--region", paramLabel = "NAME", description = "The provider's own name, such as us-east-1.")
    private String region;

    @Option(
            names = "--market",
            paramLabel = "MARKET",
            description = "on-demand, spot, reserved, savings-plan or capacity-block.")
    private String market;

    @Option(names = "--min-accelerators", paramLabel = "N", description = "Instances with at least so many.")
    private Integer minAccelerators;

    @Option(names = "--max-price", paramLabel = "USD", description = "Dollars an hour for the whole instance, at most.")
    private String maxPrice;

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

    @Override
    public Integer call() {
        Map<String, String> query = new TreeMap<>(Map.of("limit", Integer.toString(limit)));
        given(query, "accelerator", accelerator);
        given(query, "provider", provider);
        given(query, "region", region);
        given(query, "market", market);
        given(query, "minAccelerators", minAccelerators);
        given(query, "maxPricePerHour", maxPrice);
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
                "PROVIDER", "REGION", "INSTANCE", "MARKET", "ACCELERATORS", ">PRICE/H", ">EACH/H", ">AGE", "SOURCE");
        Json.items(offers, "items").forEach(offer -> row(table, offer));
        if (table.isEmpty()) {
            session.print("No offers match. Maybe ask for less.");
            return;
        }
        table.print(session.terminal());
        Json.text(offers, "nextCursor").ifPresent(cursor -> session.print("… there are more, see --limit"));
    }

    private static void row(Table table, JsonNode offer) {
        String term = Json.text(offer, "term").map(years -> " " + years).orElse("");
        table.row(
                Json.text(offer, "provider", "?"),
                Json.text(offer, "zone", Json.text(offer, "region", "?")),
                Json.text(offer, "instanceType", "?"),
                Show.word(Json.text(offer, "market", "?")) + term,
                Json.text(offer, "accelerators", "?") + " " + Json.text(offer, "acceleratorId", "?"),
                Show.money(Json.money(offer, "pricePerHour")),
                Show.money(Json.money(offer, "pricePerAcceleratorHour")),
                Json.text(offer, "ageDays").map(days -> days + "d").orElse(Show.UNKNOWN),
                Json.text(offer, "source", Show.UNKNOWN));
        if (offer.path("stale").asBoolean()) {
            table.paint(7, Paint.WAITING);
        }
    }
}
