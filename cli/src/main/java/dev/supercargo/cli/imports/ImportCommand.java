package dev.supercargo.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.platform.Json;
import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Sends price lists, one after the other; each is taken whole or not at all. */
@NullUnmarked
@Command(
        name = "import",
        description = "Take price lists from files, each whole or not at all, and say what became of every row.")
public final class ImportCommand implements Callable<Integer> {

    private static final long BYTES_MAX = 1L << 30;
    private static final int BAR = 30;

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "skypilot, csv (price sheet), aws-price-list, azure-retail, gcp-skus or spot-advisor.")
    private String format;

    @Option(
            names = "--provider",
            paramLabel = "NAME",
            description = "Whose prices a skypilot file holds, such as aws; by default the name of its folder.")
    private String provider;

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "The day on which the prices held, 2026-07-20; by default the day the file was written.")
    private LocalDate asOf;

    @Option(names = "--json", description = "One JSON object for each file.")
    private boolean json;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Price lists.")
    private List<Path> files;

    private final Session session;

    public ImportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        files.forEach(ImportCommand::check);
        ArrayNode receipts = JsonNodeFactory.instance.arrayNode();
        for (Path file : files) {
            JsonNode receipt = Platform.parsed(send(file));
            if (json) {
                ObjectNode named = receipts.addObject();
                named.put("file", file.toString());
                receipt.properties().forEach(field -> named.set(field.getKey(), field.getValue()));
            } else {
                print(file, receipt);
            }
        }
        if (json) {
            session.print(receipts.toString());
        }
        return ExitCode.OK.number();
    }

    /** Every file is looked at before the first is sent. */
    private static void check(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Complaint(file + " is no file that can be read.");
        }
        if (size(file) > BYTES_MAX) {
            throw new Complaint(file + " has " + Show.gibibytes(size(file)) + ", a price list may have "
                    + Show.gibibytes(BYTES_MAX) + ". Maybe import one region at a time.");
        }
    }

    private String send(Path file) {
        Map<String, String> query =
                new TreeMap<>(Map.of("format", format, "asOf", day(file).toString()));
        if (format.equals("skypilot")) {
            query.put("provider", provider == null ? folder(file) : provider);
        }
        long size = size(file);
        try (InputStream content = new WatchedFile(file, read -> progress(file, read, size))) {
            return session.platform()
                    .upload("offer-imports", query, content, refusal -> refusal.about(file.toString()));
        } catch (IOException e) {
            throw new Complaint(file + " cannot be read: " + e.getMessage());
        } finally {
            session.terminal().endLive();
        }
    }

    private void progress(Path file, long read, long size) {
        int done = size == 0 ? BAR : (int) (BAR * read / size);
        session.terminal()
                .live("%s [%s%s] %s"
                        .formatted(
                                file.getFileName(),
                                "█".repeat(done),
                                " ".repeat(BAR - done),
                                read == size ? "being taken …" : Show.percent((double) read / size)));
    }

    private LocalDate day(Path file) {
        if (asOf != null) {
            return asOf;
        }
        try {
            return LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the time of " + file, e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the size of " + file, e);
        }
    }

    private static String folder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null || folder.getFileName() == null
                ? ""
                : folder.getFileName().toString();
    }

    private void print(Path file, JsonNode receipt) {
        JsonNode report = receipt.path("report");
        JsonNode changes = receipt.path("changes");
        session.print("%s: %s taken as %s, as of %s"
                .formatted(
                        file,
                        Show.counted(report.path("offers").asLong(), "offer"),
                        Json.text(receipt, "source", "?"),
                        Json.text(receipt, "asOf", "?")));
        new Table("ROWS", ">", "OFFERS", ">")
                .row("read", count(report, "rows"), "new", count(changes, "created"))
                .row("corrected", count(report, "corrected"), "changed", count(changes, "changed"))
                .row("refused", count(report, "refused"), "unchanged", count(changes, "unchanged"))
                .row("of other products", count(report, "otherProducts"), "outranked", count(changes, "outranked"))
                .print(session.terminal());
        issues("corrected", report, "corrections");
        issues("refused", report, "refusals");
        report.path("unknownAccelerators")
                .properties()
                .forEach(name -> session.print("unknown accelerator: " + name.getKey() + ", "
                        + Show.counted(name.getValue().asLong(), "row")));
    }

    private void issues(String what, JsonNode report, String key) {
        Json.items(report, key)
                .forEach(issue -> session.print("%s: row %s, %s: %s"
                        .formatted(
                                what,
                                Json.text(issue, "row", "?"),
                                Json.text(issue, "field", "?"),
                                Json.text(issue, "reason", "?"))));
        long more = report.path(what).asLong() - report.path(key).size();
        if (more > 0) {
            session.print("… and " + Show.counted(more, "more row") + " " + what);
        }
    }

    private static String count(JsonNode node, String key) {
        return Show.count(node.path(key).asLong());
    }
}
