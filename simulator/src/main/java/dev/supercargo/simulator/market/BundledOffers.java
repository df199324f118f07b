package dev.supercargo.simulator.market;

import dev.supercargo.calibration.csv.CsvReader;
import dev.supercargo.calibration.csv.CsvRow;
import dev.supercargo.calibration.hardware.Accelerators;
import dev.supercargo.engine.cost.InterruptionRate;
import dev.supercargo.engine.hardware.AcceleratorId;
import dev.supercargo.engine.hardware.AcceleratorSpec;
import dev.supercargo.engine.placement.Availability;
import dev.supercargo.engine.placement.CapacityOption;
import dev.supercargo.engine.placement.Host;
import dev.supercargo.engine.placement.Market;
import dev.supercargo.engine.placement.NodeShape;
import dev.supercargo.engine.placement.OptionPrice;
import dev.supercargo.engine.placement.Place;
import dev.supercargo.engine.placement.PriceProvenance;
import dev.supercargo.engine.placement.Reachability;
import dev.supercargo.quantities.HourlyRate;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads pricing-service's own table, so that there is one source of every price. */
public final class BundledOffers {

    /** As the router assumes: provisioning, boot and image of a rented machine. */
    public static final Duration START_UP = Duration.ofMinutes(3);

    private BundledOffers() {}

    /** On-demand and spot offers, and the prices of reservations (which are no capacity until they are bought). */
    public static List<CapacityOption> all() {
        try (InputStream in = BundledOffers.class.getResourceAsStream("offers.csv");
                CsvReader table = new CsvReader(
                        new InputStreamReader(Objects.requireNonNull(in, "offers.csv"), StandardCharsets.UTF_8))) {
            List<CapacityOption> options = new ArrayList<>();
            for (Optional<CsvRow> row = table.next(); row.isPresent(); row = table.next()) {
                option(row.get()).ifPresent(options::add);
            }
            return List.copyOf(options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<CapacityOption> option(CsvRow row) {
        Optional<AcceleratorSpec> spec = Accelerators.bundled().byId(new AcceleratorId(row.required("accelerator_id")));
        return spec.map(known -> option(row, known, Market.valueOf(row.required("market"))));
    }

    private static CapacityOption option(CsvRow row, AcceleratorSpec spec, Market market) {
        Instant asOf = LocalDate.parse(row.required("as_of"))
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        String zone = row.text("zone");
        return new CapacityOption(
                row.required("offer_id"),
                new Place.CloudPool(
                        row.required("provider"),
                        row.required("region"),
                        zone.isEmpty() ? Measured.unknown("priced by region") : Measured.known(zone),
                        row.required("instance_type"),
                        market),
                new NodeShape(
                        spec,
                        (int) row.requiredPositive("accelerators"),
                        host(row),
                        Measured.unknown("the link between nodes is not stated")),
                OptionPrice.rented(
                        HourlyRate.usd(row.required("usd_per_hour")),
                        new PriceProvenance(row.required("source"), asOf, asOf)),
                market == Market.SPOT
                        ? row.positive("interruptions_per_hour").map(InterruptionRate::new)
                        : Measured.known(InterruptionRate.never()),
                market == Market.RESERVED
                        ? new Reachability.Unreachable("a reservation must be bought first")
                        : new Reachability.Reachable("bench", row.required("instance_type")),
                new Availability.Elastic(),
                START_UP);
    }

    private static Measured<Host> host(CsvRow row) {
        return row.count("vcpus") instanceof Measured.Known<Long>(Long vcpus)
                        && row.positive("memory_gib") instanceof Measured.Known<Double>(Double gib)
                ? Measured.known(new Host(Math.toIntExact(vcpus), Memory.ofGib(gib)))
                : Measured.unknown("processors and memory of the machine are not stated");
    }
}
