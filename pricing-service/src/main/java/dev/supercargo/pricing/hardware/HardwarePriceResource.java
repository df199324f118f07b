package dev.supercargo.pricing.hardware;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.engine.procurement.BuyOrWait;
import dev.supercargo.engine.procurement.Obsolescence;
import dev.supercargo.engine.procurement.PriceTrend;
import dev.supercargo.pricing.offers.InstancePrices;
import dev.supercargo.pricing.ownership.LaunchDays;
import dev.supercargo.pricing.requests.BodyCheck;
import dev.supercargo.pricing.requests.Range;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What hardware costs to buy. */
@Path("/api/v1/hardware-prices")
@Tag(name = "procurement")
public class HardwarePriceResource {

    private static final Range HOURS_OF_MONTH = new Range(0, 744);

    private final HardwarePrices prices;
    private final LaunchDays launches;
    private final InstancePrices rented;
    private final Caller caller;
    private final Clock clock;

    HardwarePriceResource(
            HardwarePrices prices, LaunchDays launches, InstancePrices rented, Caller caller, Clock clock) {
        this.prices = prices;
        this.launches = launches;
        this.rented = rented;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    @Operation(summary = "Records a price seen somewhere; the same observation again changes nothing")
    public Response record(@NotNull(message = "the body is missing") PriceObservation observation) {
        caller.requireAdmin();
        StoredHardwarePrice price = observation.checked(LocalDate.now(clock));
        if (prices.findById(price.priceId()) != null) {
            return Response.ok(price.view()).build();
        }
        prices.persist(price);
        return Response.status(Response.Status.CREATED).entity(price.view()).build();
    }

    @GET
    @Path("{acceleratorId}")
    @Transactional
    @Operation(
            summary = "Shows the course of a price, its trend, how out of date the part is, and whether to buy or wait",
            description = "hoursPerMonth is the work of one accelerator that would be rented on demand, at the cheapest"
                    + " price known, until it is bought; 0 if the work can wait.")
    public HardwareOutlook outlook(
            @PathParam("acceleratorId") String acceleratorId,
            @QueryParam("hoursPerMonth") @DefaultValue("0") double hoursPerMonth) {
        new BodyCheck().number(hoursPerMonth, HOURS_OF_MONTH, "hoursPerMonth").orThrow();
        List<StoredHardwarePrice> observed = prices.of(acceleratorId);
        if (observed.isEmpty()) {
            throw Problem.notFound("price of", acceleratorId);
        }
        List<StoredHardwarePrice> fresh = observed.stream()
                .filter(price -> price.condition() == Condition.NEW)
                .toList();
        Measured<PriceTrend> trend =
                PriceTrend.of(fresh.stream().map(StoredHardwarePrice::point).toList());
        Money rentedMonthly = rentedMonthly(acceleratorId, hoursPerMonth);
        return view(acceleratorId, observed, trend, obsolescence(acceleratorId, fresh, observed), rentedMonthly);
    }

    private Money rentedMonthly(String acceleratorId, double hoursPerMonth) {
        if (hoursPerMonth == 0) {
            return Money.zero();
        }
        return rented.cheapestOnDemand(acceleratorId)
                .orElseThrow(() -> Problem.invalid(
                        "hoursPerMonth", "Nobody rents out " + acceleratorId + ". Maybe leave hoursPerMonth out."))
                .timesEstimate(hoursPerMonth);
    }

    private Obsolescence obsolescence(
            String acceleratorId, List<StoredHardwarePrice> fresh, List<StoredHardwarePrice> observed) {
        return Obsolescence.of(
                launches.of(acceleratorId),
                LocalDate.now(clock),
                fresh.isEmpty()
                        ? Measured.unknown("no price when new is known")
                        : Measured.known(fresh.getFirst().price()),
                Measured.known(observed.getLast().price()));
    }

    private static HardwareOutlook view(
            String acceleratorId,
            List<StoredHardwarePrice> observed,
            Measured<PriceTrend> trend,
            Obsolescence obsolescence,
            Money rentedMonthly) {
        BuyOrWait advice = BuyOrWait.advise(trend, rentedMonthly);
        Integer months = null;
        Money saving = null;
        String word = switch (advice) {
            case BuyOrWait.Buy buy -> "BUY";
            case BuyOrWait.Unclear unclear -> "UNCLEAR";
            case BuyOrWait.Wait wait -> {
                months = wait.months();
                saving = wait.saving();
                yield "WAIT";
            }
        };
        return new HardwareOutlook(
                acceleratorId,
                observed.stream().map(StoredHardwarePrice::view).toList(),
                trend instanceof Measured.Known<PriceTrend>(PriceTrend known) ? 100 * known.monthly() : null,
                known(obsolescence.score()),
                obsolescence.reasons(),
                word,
                months,
                saving,
                advice.reason(),
                rentedMonthly);
    }

    private static @Nullable Double known(Measured<Double> value) {
        return value instanceof Measured.Known<Double>(Double number) ? number : null;
    }
}
