package dev.supercargo.cli.facts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.bundled.AcceleratorOption;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches the catalog. */
@NullUnmarked
@Command(
        name = "hardware",
        description = "Search the catalog: accelerators, models (profiles of what is trained), benchmarks (measured"
                + " throughput) or assets (owned machines).")
public final class HardwareCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "WHAT",
            arity = "0..1",
            defaultValue = "accelerators",
            description = "accelerators (default), models, benchmarks or assets.")
    private Hardware what;

    @Option(names = "--q", paramLabel = "WORDS", description = "Words that id, name or kind must contain.")
    private String words;

    @Option(names = "--model", paramLabel = "ID", description = "Benchmarks of this model only.")
    private String model;

    @Option(
            names = "--accelerator",
            paramLabel = "NAME",
            converter = AcceleratorOption.class,
            description = "Benchmarks of this accelerator only.")
    private String accelerator;

    @Option(names = "--sort", paramLabel = "BY", description = "Accelerators by memory, performance, price, value, …")
    private String sort;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "200", description = "At most so many (200).")
    private int limit;

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    public HardwareCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String body = session.platform().get(what.noun(), query());
        if (json) {
            session.print(body);
        } else {
            print(Platform.parsed(body));
        }
        return ExitCode.OK.number();
    }

    private Map<String, String> query() {
        Map<String, String> query = new TreeMap<>(Map.of("limit", Integer.toString(limit)));
        boolean measured = what == Hardware.BENCHMARKS;
        boolean searchable = what == Hardware.ACCELERATORS || what == Hardware.MODELS;
        OffersCommand.given(query, "q", only(searchable, "--q", words));
        OffersCommand.given(query, "model", only(measured, "--model", model));
        OffersCommand.given(query, "accelerator", only(measured, "--accelerator", accelerator));
        OffersCommand.given(query, "sort", only(what == Hardware.ACCELERATORS, "--sort", sort));
        return query;
    }

    private String only(boolean allowed, String option, String value) {
        if (value != null && !allowed) {
            throw new Complaint(option + " does not apply to " + what.noun() + ". See 'supercargo hardware --help'.");
        }
        return value;
    }

    private void print(JsonNode found) {
        if (found.path("items").isEmpty()) {
            session.print("Nothing matches. Maybe use fewer words.");
            return;
        }
        HardwareTables.of(what, found).print(session.terminal());
        Json.text(found, "nextCursor").ifPresent(cursor -> session.print("… there are more, see --limit"));
    }
}
