package dev.supercargo.pricing.offers;

import dev.supercargo.chassis.paging.Page;
import dev.supercargo.chassis.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds offers on sale. */
@ApplicationScoped
class OfferSearch {

    private final EntityManager entities;

    OfferSearch(EntityManager entities) {
        this.entities = entities;
    }

    Page<StoredOffer> find(OfferQuery query) {
        Sql sql = new Sql();
        sql.where("withdrawn_at is null");
        query.provider().ifPresent(provider -> sql.where("provider = :provider", "provider", provider));
        query.region().ifPresent(region -> sql.where("(region = :region or zone = :region)", "region", region));
        query.market().ifPresent(market -> sql.where("market = :market", "market", market.name()));
        query.minAccelerators().ifPresent(least -> sql.where("accelerators >= :least", "least", least));
        query.maxPricePerHour().ifPresent(most -> sql.where("usd_per_hour <= :most", "most", most));
        for (int i = 0; i < query.accelerator().size(); i++) {
            sql.where(
                    "'-' || accelerator_id || '-' like :part" + i + " escape '!'",
                    "part" + i,
                    "%-" + escaped(query.accelerator().get(i)) + "-%");
        }
        String text = query.cheapest()
                ? "select distinct on (accelerator_id) * from offer" + sql.text()
                        + " order by accelerator_id, usd_per_hour / accelerators, usd_per_hour, offer_id"
                : "select * from offer" + sql.text();
        return page(query, "select * from (" + text + ") found", sql.values());
    }

    private Page<StoredOffer> page(OfferQuery query, String found, Map<String, Object> values) {
        Sql after = new Sql();
        query.cursor().ifPresent(cursor -> seek(query.sort(), cursor, after));
        String order = switch (query.sort()) {
            case PRICE -> " order by usd_per_hour, offer_id";
            case PROVIDER -> " order by offer_id";
        };
        Query select = entities.createNativeQuery(found + after.text() + order, StoredOffer.class)
                .setMaxResults(query.limit() + 1);
        values.forEach(select::setParameter);
        after.values().forEach(select::setParameter);
        List<StoredOffer> rows = new ArrayList<>();
        for (Object row : select.getResultList()) {
            rows.add((StoredOffer) row);
        }
        return Page.of(rows, query.limit(), offer -> key(query.sort(), offer));
    }

    private static void seek(OfferSort sort, String cursor, Sql after) {
        switch (sort) {
            case PRICE -> {
                int bar = cursor.indexOf('|');
                after.where(
                        "(usd_per_hour, offer_id) > (cast(:seenPrice as numeric), :seenId)",
                        "seenPrice",
                        seenPrice(bar < 0 ? "" : cursor.substring(0, bar)));
                after.value("seenId", cursor.substring(bar + 1));
            }
            case PROVIDER -> after.where("offer_id > :seenId", "seenId", cursor);
        }
    }

    private static BigDecimal seenPrice(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException fromAnotherList) {
            throw Problem.invalid("cursor", "cursor belongs to a list of another order. Maybe start without one.");
        }
    }

    private static String key(OfferSort sort, StoredOffer offer) {
        return switch (sort) {
            case PRICE -> offer.price().amount().toPlainString() + "|" + offer.id();
            case PROVIDER -> offer.id();
        };
    }

    private static String escaped(String part) {
        return part.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    /** Conditions with their parameters; only the values come from outside. */
    private static final class Sql {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        void where(String condition) {
            conditions.add(condition);
        }

        void where(String condition, String name, Object value) {
            conditions.add(condition);
            values.put(name, value);
        }

        void value(String name, Object value) {
            values.put(name, value);
        }

        String text() {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }

        Map<String, Object> values() {
            return values;
        }
    }
}
