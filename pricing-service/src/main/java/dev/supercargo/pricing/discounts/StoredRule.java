package dev.supercargo.pricing.discounts;

import dev.supercargo.contracts.pricing.PriceRulePublished;
import dev.supercargo.contracts.pricing.PriceRuleRetired;
import dev.supercargo.engine.pricerule.Effect;
import dev.supercargo.engine.pricerule.PriceRule;
import dev.supercargo.engine.pricerule.Reach;
import dev.supercargo.quantities.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The row of one price rule; a rule that was taken back stays, so that its id goes on counting versions. */
@Entity
@Table(name = "price_rule")
@SuppressWarnings("NullAway.Init")
class StoredRule {

    @Id
    @Column(name = "rule_id")
    private String ruleId;

    private long version;

    @Nullable
    private String team;

    private String provider;

    @Column(name = "instance_types")
    private String instanceTypes;

    @Nullable
    private String market;

    @Column(name = "percent_off")
    @Nullable
    private BigDecimal percentOff;

    @Column(name = "usd_per_hour")
    @Nullable
    private BigDecimal usdPerHour;

    @Column(name = "valid_from")
    private Instant validFrom;

    @Column(name = "valid_to")
    @Nullable
    private Instant validTo;

    @Nullable
    private String note;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "retired_at")
    @Nullable
    private Instant retiredAt;

    /** For JPA. */
    StoredRule() {}

    StoredRule(String ruleId) {
        this.ruleId = ruleId;
    }

    void take(PriceRule rule, @Nullable String newNote, String user) {
        version++;
        team = rule.team().orElse(null);
        provider = rule.reach().provider();
        instanceTypes = rule.reach().instanceTypes();
        market = rule.reach().market().orElse(null);
        percentOff = null;
        usdPerHour = null;
        switch (rule.effect()) {
            case Effect.PercentOff(BigDecimal percent) -> percentOff = percent.stripTrailingZeros();
            case Effect.AgreedPrice(Money price) -> usdPerHour = price.amount();
        }
        validFrom = rule.validFrom();
        validTo = rule.validTo().orElse(null);
        note = newNote;
        changedBy = user;
        retiredAt = null;
    }

    void retire(String user, Instant now) {
        version++;
        changedBy = user;
        retiredAt = now;
    }

    boolean isRetired() {
        return retiredAt != null;
    }

    long version() {
        return version;
    }

    PriceRule rule() {
        return new PriceRule(
                ruleId,
                Optional.ofNullable(team),
                new Reach(provider, instanceTypes, Optional.ofNullable(market)),
                percentOff == null
                        ? new Effect.AgreedPrice(Money.usd(Objects.requireNonNull(usdPerHour)))
                        : new Effect.PercentOff(percentOff),
                validFrom,
                Optional.ofNullable(validTo));
    }

    RuleView view(Instant now) {
        return new RuleView(published(), changedBy, rule().holdsAt(now));
    }

    PriceRulePublished published() {
        return new PriceRulePublished(
                ruleId,
                version,
                team,
                provider,
                instanceTypes,
                market,
                percentOff == null ? null : percentOff.stripTrailingZeros(),
                usdPerHour == null ? null : Money.usd(usdPerHour),
                validFrom,
                validTo,
                note);
    }

    PriceRuleRetired retired() {
        return new PriceRuleRetired(ruleId, version, Objects.requireNonNull(retiredAt));
    }
}
