package dev.supercargo.catalog.hardware;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.supercargo.catalog.facts.NullableFact;
import dev.supercargo.catalog.facts.Origin;
import dev.supercargo.contracts.ContractJson;
import dev.supercargo.hardware.accelerators.Segment;
import dev.supercargo.hardware.facts.Availability;
import dev.supercargo.hardware.facts.Confidence;
import dev.supercargo.hardware.facts.Lifecycle;
import dev.supercargo.hardware.facts.Precision;
import dev.supercargo.hardware.facts.Provenance;
import dev.supercargo.hardware.parts.PartKind;
import dev.supercargo.hardware.search.Figures;
import dev.supercargo.hardware.search.SearchFacts;
import dev.supercargo.quantities.Bandwidth;
import dev.supercargo.quantities.ComputeRate;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Power;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;

/** The part table. Rows are written many at a time, which plain JDBC does ten times faster than an entity each. */
@ApplicationScoped
class PartTable {

    private static final int ROWS_AT_ONCE = 1_000;

    private static final String UPSERT = """
            insert into part (id, version, origin, retired, kind, name, vendor, segment, generation, availability,
                launched_on, memory_bytes, bandwidth_bytes_per_s, power_watts, peak_flops_per_s, attributes, note, source,
                as_of, confidence)
            values (?, 1, ?, false, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?)
            on conflict (id) do update set version = part.version + 1, origin = excluded.origin, retired = false,
                kind = excluded.kind, name = excluded.name, vendor = excluded.vendor, segment = excluded.segment,
                generation = excluded.generation, availability = excluded.availability,
                launched_on = excluded.launched_on, memory_bytes = excluded.memory_bytes,
                bandwidth_bytes_per_s = excluded.bandwidth_bytes_per_s, power_watts = excluded.power_watts,
                peak_flops_per_s = excluded.peak_flops_per_s, attributes = excluded.attributes, note = excluded.note,
                source = excluded.source, as_of = excluded.as_of, confidence = excluded.confidence
            """;

    private final DataSource database;

    PartTable(DataSource database) {
        this.database = database;
    }

    /** All that are not retired; needs a transaction, without which the driver would read all rows at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<StoredPart> all() {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select * from part where not retired order by id")) {
            select.setFetchSize(ROWS_AT_ONCE);
            List<StoredPart> parts = new ArrayList<>();
            SharedTexts shared = new SharedTexts();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    parts.add(read(rows, shared));
                }
            }
            return parts;
        } catch (SQLException e) {
            throw new IllegalStateException("the part table cannot be read", e);
        }
    }

    /** Adds or replaces, inside the caller's transaction. */
    void write(List<StoredPart> parts) {
        try (Connection connection = database.getConnection();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            int pending = 0;
            for (StoredPart part : parts) {
                bind(upsert, part);
                upsert.addBatch();
                if (++pending % ROWS_AT_ONCE == 0) {
                    upsert.executeBatch();
                }
            }
            upsert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("the part table cannot be written", e);
        }
    }

    /** Leaves the parts out of every search from now on, inside the caller's transaction. */
    void retire(Set<String> ids) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update part set retired = true, version = version + 1 where id = any (?) and not retired")) {
            update.setArray(1, connection.createArrayOf("text", ids.toArray()));
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("parts cannot be retired", e);
        }
    }

    private static void bind(PreparedStatement upsert, StoredPart part) throws SQLException {
        SearchFacts facts = part.facts();
        int column = 0;
        upsert.setString(++column, facts.id());
        upsert.setString(++column, part.origin().name());
        upsert.setString(++column, facts.kind().name());
        upsert.setString(++column, facts.name());
        upsert.setString(++column, facts.vendor());
        upsert.setString(++column, facts.segment().name());
        upsert.setString(++column, facts.generation());
        upsert.setString(++column, NullableFact.write(facts.lifecycle().availability(), Enum::name));
        LocalDate launched = NullableFact.write(facts.lifecycle().launched(), month -> month.atDay(1));
        upsert.setDate(++column, launched == null ? null : Date.valueOf(launched));
        upsert.setObject(++column, NullableFact.write(facts.figures().memory(), Memory::bytes), Types.BIGINT);
        upsert.setObject(
                ++column, NullableFact.write(facts.figures().bandwidth(), Bandwidth::bytesPerSecond), Types.DOUBLE);
        upsert.setObject(++column, NullableFact.write(facts.figures().power(), Power::watts), Types.DOUBLE);
        upsert.setString(++column, json(peaks(facts.figures().peak())));
        upsert.setString(++column, json(part.attributes()));
        upsert.setString(++column, part.provenance().note());
        upsert.setString(++column, part.provenance().source());
        upsert.setDate(++column, Date.valueOf(part.provenance().asOf()));
        upsert.setString(++column, part.confidence().name());
    }

    private static StoredPart read(ResultSet row, SharedTexts shared) throws SQLException {
        Date launched = row.getDate("launched_on");
        String availability = row.getString("availability");
        SearchFacts facts = new SearchFacts(
                row.getString("id"),
                row.getString("name"),
                PartKind.valueOf(row.getString("kind")),
                shared.of(row.getString("vendor")),
                Segment.valueOf(row.getString("segment")),
                shared.of(row.getString("generation")),
                new Lifecycle(
                        NullableFact.read(launched, date -> YearMonth.from(date.toLocalDate())),
                        NullableFact.read(availability, Availability::valueOf)),
                new Figures(
                        NullableFact.read(row.getObject("memory_bytes", Long.class), Memory::new),
                        NullableFact.read(row.getObject("bandwidth_bytes_per_s", Double.class), Bandwidth::new),
                        NullableFact.read(row.getObject("power_watts", Double.class), Power::new),
                        peak(row.getString("peak_flops_per_s"))),
                NullableFact.unknown());
        return new StoredPart(
                facts,
                fields(row.getString("attributes")),
                Origin.valueOf(row.getString("origin")),
                Confidence.valueOf(row.getString("confidence")),
                new Provenance(
                        shared.of(row.getString("source")),
                        row.getDate("as_of").toLocalDate(),
                        shared.of(row.getString("note"))));
    }

    private static Map<String, Double> peaks(Map<Precision, ComputeRate> peak) {
        Map<String, Double> rates = new TreeMap<>();
        peak.forEach((precision, rate) -> rates.put(precision.name(), rate.flopsPerSecond()));
        return rates;
    }

    private static Map<Precision, ComputeRate> peak(String json) {
        Map<Precision, ComputeRate> peak = new EnumMap<>(Precision.class);
        fields(json)
                .forEach((name, rate) ->
                        peak.put(Precision.valueOf(name), new ComputeRate(((Number) rate).doubleValue())));
        return peak;
    }

    private static String json(Object value) {
        try {
            return ContractJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("attributes always serialise", e);
        }
    }

    private static Map<String, Object> fields(String json) {
        if (json.equals("{}")) {
            return Map.of();
        }
        try {
            return ContractJson.mapper().readValue(json, new TypeReference<TreeMap<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored part no longer reads: " + json, e);
        }
    }
}
