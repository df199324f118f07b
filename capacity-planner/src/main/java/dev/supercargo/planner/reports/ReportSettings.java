package dev.supercargo.planner.reports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How reports are made and kept. */
@ConfigMapping(prefix = "planner.reports")
public interface ReportSettings {

    /** The organisation's billing account in FOCUS exports. */
    @WithName("billing-account.id")
    @WithDefault("supercargo")
    String billingAccountId();

    /** Its name, which is also the provider of owned hardware. */
    @WithName("billing-account.name")
    @WithDefault("Supercargo")
    String billingAccountName();

    /** How often to look for schedules that are due; the look is one query. */
    @WithDefault("30s")
    String poll();

    /** Newest reports kept of each schedule; older ones go. */
    @WithDefault("24")
    @Min(1)
    @Max(1000)
    int keptMax();

    /** A larger scheduled report is not stored; its entry says so. */
    @WithDefault("20000000")
    @Min(1000)
    int bytesMax();

    /** Most schedules at a time. */
    @WithDefault("100")
    @Min(1)
    int schedulesMax();
}
