package dev.supercargo.pricing.ownership;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** What is assumed about owned machines where their own figures are not known. Shares lie in 0..1. */
@ConfigMapping(prefix = "pricing.ownership")
public interface OwnershipAssumptions {

    /** Years of straight-line depreciation. */
    @WithDefault("4")
    int lifeYears();

    /** Share of the purchase price that the machine still fetches at the end of its life. */
    @WithDefault("0.15")
    BigDecimal residualShare();

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

    /** US dollars per kWh. */
    @WithDefault("0.14")
    BigDecimal tariffUsdPerKwh();

    /** Repairs, spare parts and insurance per year, as a share of the purchase price. */
    @WithDefault("0.05")
    BigDecimal maintenanceShareYearly();

    /** Rack space and network of one machine per year, in US dollars. */
    @WithDefault("300")
    BigDecimal spaceUsdYearly();

    /** Share of an administrator's year that one machine takes, in US dollars. */
    @WithDefault("1200")
    BigDecimal staffUsdYearly();
}
