package dev.supercargo.router.placement;

import dev.supercargo.engine.placement.CapacityOption;
import dev.supercargo.engine.placement.PlacementSnapshot;
import dev.supercargo.engine.prediction.Evidence;
import dev.supercargo.router.market.SnapshotBuilder.Content;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Keeps what was known when decisions were taken. From one decision to the next hardly any option changes but what is free
 * of it, so options and evidence are parts of their own, stored once under their digest. Thread-safe.
 */
@ApplicationScoped
class SnapshotStore {

    /** Values whose digests are remembered; about all options of a large market that are ever kept. */
    private static final int REMEMBERED_MAX = 4_000;

    private final EntityManager entities;

    /** Digests of values that are used again and again as they are; by identity, because comparing them costs as much. */
    private final Map<Object, String> digests = Collections.synchronizedMap(new IdentityHashMap<>());

    SnapshotStore(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What a snapshot consists of, as it is stored.
     *
     * @param parts digests of the options, in their order
     * @param evidence digest of the evidence
     */
    record Parts(List<String> parts, String evidence) {

        Stream<String> all() {
            return Stream.concat(parts.stream(), Stream.of(evidence));
        }
    }

    /** The snapshot of this content, stored under its digest unless it is there already. */
    @Transactional(Transactional.TxType.MANDATORY)
    PlacementSnapshot keep(Content content, Instant now) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> options =
                content.options().stream().map(option -> part(option, values)).toList();
        Parts parts = new Parts(options, part(content.evidence(), values));
        String json = EngineJson.write(parts);
        String id = digest(json);
        if (isNew(id, now, json)) {
            keep(values);
        }
        return content.at(id, now);
    }

    /** Stores it unless it is there already. */
    private boolean isNew(String id, Instant now, String json) {
        return entities.createNativeQuery("""
                                insert into placement_snapshot (id, taken_at, content)
                                values (:id, :now, cast(:content as jsonb)) on conflict do nothing
                                """)
                        .unwrap(NativeQuery.class)
                        // What waits to be written to other tables need not be written for this.
                        .addSynchronizedQuerySpace("placement_snapshot")
                        .setParameter("id", id)
                        .setParameter("now", now)
                        .setParameter("content", json)
                        .executeUpdate()
                == 1;
    }

    /** The content of a stored snapshot, also of one from before there were parts. */
    Content read(String json) {
        if (!json.contains("\"parts\"")) {
            return EngineJson.read(json, Content.class);
        }
        Parts parts = EngineJson.read(json, Parts.class);
        Map<String, String> stored = entities.unwrap(Session.class)
                .createNativeQuery(
                        "select id, cast(content as text) from snapshot_part where id in (:ids)", Object[].class)
                .setParameterList("ids", parts.all().distinct().toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
        Function<String, String> content = id -> {
            String found = stored.get(id);
            if (found == null) {
                throw new IllegalStateException("part " + id + " of a snapshot is gone");
            }
            return found;
        };
        return new Content(
                parts.parts().stream()
                        .map(content)
                        .map(option -> EngineJson.read(option, CapacityOption.class))
                        .toList(),
                EngineJson.read(content.apply(parts.evidence()), Evidence.class));
    }

    private String part(Object value, Map<String, Object> values) {
        String id = digests.get(value);
        if (id == null) {
            id = digest(EngineJson.write(value));
            if (digests.size() >= REMEMBERED_MAX) {
                digests.clear();
            }
            digests.put(value, id);
        }
        values.put(id, value);
        return id;
    }

    private void keep(Map<String, Object> values) {
        Set<String> missing = new HashSet<>(values.keySet());
        entities.unwrap(Session.class)
                .createNativeQuery("select id from snapshot_part where id in (:ids)", String.class)
                .addSynchronizedQuerySpace("snapshot_part")
                .setParameterList("ids", values.keySet())
                .getResultList()
                .forEach(missing::remove);
        if (missing.isEmpty()) {
            return;
        }
        // In one order, so that two decisions never wait for each other's parts.
        List<String> ids = missing.stream().sorted().toList();
        entities.createNativeQuery("""
                        insert into snapshot_part (id, content)
                        select id, cast(content as jsonb) from unnest(:ids, :contents) as part (id, content)
                        on conflict do nothing
                        """)
                .unwrap(NativeQuery.class)
                .addSynchronizedQuerySpace("snapshot_part")
                .setParameter("ids", ids.toArray(String[]::new))
                .setParameter(
                        "contents",
                        ids.stream()
                                .map(id -> EngineJson.write(Objects.requireNonNull(values.get(id))))
                                .toArray(String[]::new))
                .executeUpdate();
    }

    /** 128 bits of SHA-256, in hexadecimal. */
    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
