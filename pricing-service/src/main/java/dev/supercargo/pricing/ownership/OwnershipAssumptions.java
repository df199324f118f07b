package dev.supercargo.pricing.ownership;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** What is assumed about owned machines where nothing is set for their site or for themselves. Shares lie in 0..1. */
@ConfigMapping(prefix = "pricing.ownership")
public interface OwnershipAssumptions {

    /** Years of straight-line depreciation. */
    @WithDefault("4")
    int lifeYears();

    /** Share of the purchase price that the machine still fetches at the end of its life. */
    @WithDefault("0.15")
    double residualShare();

    /** Share of all hours in which an accelerator works; fixed costs are spread over these. */
    @WithDefault("0.60")
    double utilisation();

    /** Share of its rated power that an accelerator draws in training. */
    @WithDefault("0.80")
    double loadShare();

    /** Share of its rated power that an accelerator draws when idle. */
    @WithDefault("0.12")
    double idleShare();

    /** Draw of a machine without its accelerators, in watts, if it is not registered. */
    @WithDefault("300")
    double systemWatts();

    /** Power usage effectiveness: what the site draws for each watt of equipment, 1 or more. */
    @WithDefault("1.4")
    double pue();

    /** US dollars per kWh where no tariff is set. */
    @WithDefault("0.14")
    BigDecimal tariffUsdPerKwh();

    /** Repairs and spare parts per year, as a share of the purchase price. */
    @WithDefault("0.04")
    double maintenanceShareYearly();

    /** Insurance per year, as a share of the purchase price. */
    @WithDefault("0.01")
    double insuranceShareYearly();

    /** What the money would earn elsewhere per year, as a share of the purchase price. */
    @WithDefault("0")
    double capitalShareYearly();

    /** Rack space of one machine per year, in US dollars. */
    @WithDefault("200")
    BigDecimal spaceUsdYearly();

    /** Network connection of one machine per year, in US dollars. */
    @WithDefault("100")
    BigDecimal networkUsdYearly();

    /** Software licences and subscriptions of one machine per year, in US dollars. */
    @WithDefault("0")
    BigDecimal softwareUsdYearly();

    /** Share of an administrator's year that one machine takes, training included, in US dollars. */
    @WithDefault("1200")
    BigDecimal staffUsdYearly();

    /** How often costs are computed anew, as the scheduler writes it: {@code 12h}, or {@code off} for never. */
    @WithDefault("12h")
    String recomputeEvery();
}
