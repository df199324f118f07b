package dev.supercargo.pricing.currencies;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.paging.Page;
import dev.supercargo.chassis.problem.Problem;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Dated exchange rates. */
@Path("/api/v1/exchange-rates")
@Tag(name = "exchange rates")
@Produces(MediaType.APPLICATION_JSON)
public class RateResource {

    private static final int DAYS_DEFAULT = 30;
    private static final int DAYS_MAX = 400;

    private final Currencies currencies;
    private final Caller caller;
    private final Clock clock;

    RateResource(Currencies currencies, Caller caller, Clock clock) {
        this.currencies = currencies;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What was taken.
     *
     * @param firstDay of the table
     * @param lastDay of the table
     */
    public record Receipt(int rates, LocalDate firstDay, LocalDate lastDay) {}

    @POST
    @Consumes("text/csv")
    @Operation(
            summary = "Takes a table of exchange rates",
            description = "In the form of the European Central Bank: Date,USD,JPY,… with units for one euro.")
    public Receipt upload(@NotNull(message = "the body is missing") String csv) {
        caller.requireAdmin();
        List<DatedRate> rates = RateTable.read(csv, LocalDate.now(clock));
        currencies.put(rates);
        List<LocalDate> days = rates.stream().map(DatedRate::day).sorted().toList();
        return new Receipt(rates.size(), days.getFirst(), days.getLast());
    }

    @GET
    @Operation(summary = "Lists exchange rates, newest first")
    public Page<DatedRate> list(
            @QueryParam("currency") @Nullable String currency,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        LocalDate end = day("to", to).orElseGet(() -> LocalDate.now(clock));
        LocalDate start = day("from", from).orElse(end.minusDays(DAYS_DEFAULT));
        if (start.isBefore(end.minusDays(DAYS_MAX))) {
            throw Problem.invalid(
                    "from", "from " + start + " lies more than " + DAYS_MAX + " days before " + end + ".");
        }
        Optional<String> code = Optional.ofNullable(currency)
                .map(text -> text.strip().toUpperCase(Locale.ROOT))
                .filter(text -> !text.isEmpty());
        return new Page<>(currencies.list(code, start, end), null);
    }

    private static Optional<LocalDate> day(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException notADay) {
            throw Problem.invalid(name, name + " '" + text + "' is not a day such as 2026-11-20.");
        }
    }
}
