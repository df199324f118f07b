package dev.supercargo.planner.roadmaps;

import dev.supercargo.planner.demand.SeriesKey;
import dev.supercargo.quantities.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Keeps roadmaps with their inputs. */
@ApplicationScoped
class RoadmapBook {

    private static final String LINES = """
            select number, roadmap_id, name, team, accelerator_class, created_at, created_by, first_month, months,
                   affordable, expected_cost
            from roadmap
            where number < :before and (:all or team = '*' or team in (:teams))
              and (:team = '' or team = :team) and (:class = '' or accelerator_class = :class)
            order by number desc
            """;

    private final Session entities;

    RoadmapBook(Session entities) {
        this.entities = entities;
    }

    /**
     * A stored roadmap.
     *
     * @param question the document it was asked with
     * @param outlook {@link StoredProspect} as JSON
     * @param answer {@link RoadmapView} as JSON
     */
    record Entry(SeriesKey key, Instant createdAt, String createdBy, String question, String outlook, String answer) {}

    /** @return its number, larger than all before */
    @Transactional(Transactional.TxType.MANDATORY)
    long add(RoadmapView view, String question, String outlook, String answer) {
        return entities.createNativeQuery("""
                        insert into roadmap (roadmap_id, name, team, accelerator_class, created_at, created_by, first_month,
                                             months, affordable, expected_cost, question, outlook, answer)
                        values (:id, :name, :team, :class, :at, :by, :first, :months, :affordable, :cost, :question,
                                :outlook, :answer)
                        returning number""", Long.class)
                .setParameter("id", view.id())
                .setParameter("name", view.name())
                .setParameter("team", view.team())
                .setParameter("class", view.acceleratorClass())
                .setParameter("at", view.createdAt())
                .setParameter("by", view.createdBy())
                .setParameter("first", YearMonth.parse(view.firstMonth()).atDay(1))
                .setParameter("months", view.months())
                .setParameter("affordable", view.affordable())
                .setParameter("cost", view.cost().expected().amount())
                .setParameter("question", question)
                .setParameter("outlook", outlook)
                .setParameter("answer", answer)
                .getSingleResult();
    }

    @Transactional
    Optional<Entry> byId(String id) {
        return entities.createNativeQuery("""
                        select team, accelerator_class, created_at, created_by, question, outlook, answer
                        from roadmap where roadmap_id = :id""", Tuple.class)
                .addScalar("team", String.class)
                .addScalar("accelerator_class", String.class)
                .addScalar("created_at", Instant.class)
                .addScalar("created_by", String.class)
                .addScalar("question", String.class)
                .addScalar("outlook", String.class)
                .addScalar("answer", String.class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> new Entry(
                        new SeriesKey(row.get(0, String.class), row.get(1, String.class)),
                        row.get(2, Instant.class),
                        row.get(3, String.class),
                        row.get(4, String.class),
                        row.get(5, String.class),
                        row.get(6, String.class)))
                .findFirst();
    }

    /**
     * The newest first.
     *
     * @param before a number; only older ones are listed
     * @param key a part of {@code *} restricts nothing
     * @param teams those whose roadmaps are shown beside the ones for all teams; empty if all are
     */
    @Transactional
    List<RoadmapLine> newestFirst(long before, SeriesKey key, Optional<Set<String>> teams, int limit) {
        NativeQuery<Tuple> query = entities.createNativeQuery(LINES, Tuple.class)
                .addScalar("number", Long.class)
                .addScalar("roadmap_id", String.class)
                .addScalar("name", String.class)
                .addScalar("team", String.class)
                .addScalar("accelerator_class", String.class)
                .addScalar("created_at", Instant.class)
                .addScalar("created_by", String.class)
                .addScalar("first_month", LocalDate.class)
                .addScalar("months", Integer.class)
                .addScalar("affordable", Boolean.class)
                .addScalar("expected_cost", BigDecimal.class);
        // An empty list is no SQL.
        Set<String> seen = teams.filter(names -> !names.isEmpty()).orElse(Set.of(SeriesKey.ALL));
        return query.setParameter("before", before)
                .setParameter("all", teams.isEmpty())
                .setParameterList("teams", seen)
                .setParameter("team", asked(key.team()))
                .setParameter("class", asked(key.acceleratorClass()))
                .setMaxResults(limit)
                .getResultStream()
                .map(RoadmapBook::line)
                .toList();
    }

    private static String asked(String part) {
        return part.equals(SeriesKey.ALL) ? "" : part;
    }

    private static RoadmapLine line(Tuple row) {
        return new RoadmapLine(
                row.get(0, Long.class),
                row.get(1, String.class),
                row.get(2, String.class),
                row.get(3, String.class),
                row.get(4, String.class),
                row.get(5, Instant.class),
                row.get(6, String.class),
                YearMonth.from(row.get(7, LocalDate.class)).toString(),
                row.get(8, Integer.class),
                row.get(9, Boolean.class),
                Money.usd(row.get(10, BigDecimal.class)));
    }
}
