package dev.supercargo.pricing.pricelists;

import dev.supercargo.pricing.csv.CsvReader;
import dev.supercargo.pricing.csv.CsvRecord;
import dev.supercargo.pricing.offers.Market;
import dev.supercargo.pricing.offers.Offer;
import dev.supercargo.pricing.offers.PaymentOption;
import dev.supercargo.pricing.offers.Term;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A GCP machine type and the parts of which its price is made.
 *
 * @param host family of the processor and memory parts; empty if the accelerator's part carries the machine
 * @param gpu name of the accelerator's part
 * @param localSsdGib disk that belongs to the machine and is charged with it
 * @param soldOnDemand whether it is sold on demand at all, or only as spot
 */
record GcpMachine(
        String type,
        String host,
        String gpu,
        int accelerators,
        Measured<Integer> vcpus,
        Memory memory,
        double localSsdGib,
        boolean soldOnDemand) {

    private static final String RESOURCE = "/pricing/gcp-machines.csv";
    static final List<GcpMachine> ALL = load();

    Offer offer(String region, @Nullable String zone, Market market, @Nullable Term term) {
        return new Offer(
                "gcp",
                region,
                zone,
                type,
                AcceleratorNames.of("gcp", gpu).orElseThrow().acceleratorId(),
                accelerators,
                vcpus,
                Measured.known(memory),
                market,
                term,
                term == null ? null : PaymentOption.NO_UPFRONT);
    }

    private static List<GcpMachine> load() {
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(GcpMachine.class.getResourceAsStream(RESOURCE), RESOURCE),
                StandardCharsets.UTF_8)) {
            CsvReader table = new CsvReader(in);
            table.next();
            List<GcpMachine> machines = new ArrayList<>();
            for (Optional<CsvRecord> next = table.next(); next.isPresent(); next = table.next()) {
                machines.add(of(next.get().fields()));
            }
            return List.copyOf(machines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    private static GcpMachine of(List<String> cells) {
        return new GcpMachine(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                Integer.parseInt(cells.get(3)),
                Measured.known(Integer.parseInt(cells.get(4))),
                Memory.ofGib(Double.parseDouble(cells.get(5))),
                Double.parseDouble(cells.get(6)),
                Boolean.parseBoolean(cells.get(7)));
    }
}
