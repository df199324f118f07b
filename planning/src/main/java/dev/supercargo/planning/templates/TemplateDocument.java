package dev.supercargo.planning.templates;

import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A template as a cost question to begin with. Machines cost what the guide says (November 2025), the cloud what AWS asks in
 * us-east-1 (July and August 2026) as the bundled price list has it; a committed H100 node is an assumption. All are meant to be
 * replaced.
 */
public final class TemplateDocument {

    private static final String SMALL_BUSINESS = """
              - name: complete system
                machine: {accelerator: nvidia-rtx-3080-10gb, system_watts: 200}
                running: {pue: 1.0, space: 0, staff: 300}
                buy: {price: 4000, setup: 300}         # tier 3: $3,500 to $5,500
              - name: used system
                machine: {accelerator: nvidia-rtx-3080-10gb, system_watts: 200}
                running: {pue: 1.0, space: 0, staff: 300}
                buy: {price: 2500, age_years: 2}
              - name: cloud
                machine: {accelerator: nvidia-v100-sxm-16gb}
                rent: {on_demand: 3.06, spot: 0.55, spot_percent: 50, repeated_percent: 5}
            """;

    private static final String RESEARCH = """
              - name: shared node
                machine: {accelerator: nvidia-a100-sxm-80gb, accelerators: 8, system_watts: 1500}
                running: {software: 2000, training: 1000, staff: 6000}
                buy: {price: 150000, setup: 5000, life_years: 5}
              - name: lease of the node
                machine: {accelerator: nvidia-a100-sxm-80gb, accelerators: 8, system_watts: 1500}
                running: {software: 2000, training: 1000, staff: 6000, maintenance_percent: 0}
                lease: {per_month: 4200, months: 36, price: 150000}
              - name: cloud
                machine: {accelerator: nvidia-a100-sxm-40gb, accelerators: 8}
                rent: {on_demand: 21.96, spot: 14.23, spot_percent: 70, repeated_percent: 5, storage_gb: 20000, storage_price: 0.023}
            """;

    private static final String STARTUP = """
              - name: cloud on demand
                machine: {accelerator: nvidia-v100-sxm-16gb}
                rent: {on_demand: 3.06}
              - name: cloud, mostly spot
                speed: 1
                rent: {on_demand: 3.06, spot: 0.55, spot_percent: 80, repeated_percent: 5}
              - name: cloud, committed for a year
                speed: 1
                rent: {on_demand: 3.06, committed: 2.45, committed_machines: 1}
              - name: workstation
                machine: {accelerator: nvidia-rtx-3090-24gb, system_watts: 200}
                running: {pue: 1.0, space: 0, staff: 600}
                buy: {price: 4000, setup: 300}
            """;

    private static final String ENTERPRISE = """
              - name: own cluster
                machine: {accelerator: nvidia-h100-sxm-80gb, accelerators: 8, system_watts: 3000}
                running: {software: 10000, training: 5000, staff: 20000, capital_percent: 6}
                buy: {price: 320000, setup: 15000, life_years: 5}
              - name: committed cloud
                speed: 1
                rent: {on_demand: 55.04, committed: 35.00, committed_machines: 1, storage_gb: 50000, storage_price: 0.023}
              - name: cloud on demand
                speed: 1
                rent: {on_demand: 55.04, storage_gb: 50000, storage_price: 0.023}
            """;

    private static final String EDUCATION = """
              - name: desktops
                machine: {accelerator: nvidia-rtx-3060-12gb, system_watts: 150}
                running: {pue: 1.0, space: 0, staff: 100, insurance_percent: 0}
                buy: {price: 1160, machines: 10}       # the guide's build for $1,500
              - name: used desktops
                machine: {accelerator: nvidia-rtx-3060-12gb, system_watts: 150}
                running: {pue: 1.0, space: 0, staff: 150, insurance_percent: 0}
                buy: {price: 750, machines: 10, age_years: 2}
              - name: cloud
                machine: {accelerator: nvidia-t4-16gb}
                rent: {on_demand: 0.526, spot: 0.32, spot_percent: 50, repeated_percent: 5}
            """;

    private TemplateDocument() {}

    /** YAML with the circumstances filled in. */
    public static String of(UseTemplate template, Circumstances circumstances) {
        return "# " + template.title() + ": needs " + String.join(", ", template.requirements()) + ".\n"
                + "# Think of " + String.join(", ", template.considerations()) + ".\n"
                + "# Prices are examples; replace them by your own.\n"
                + "name: " + template.id() + "\n"
                + "months: " + circumstances.horizon().count() + "\n"
                + budget(circumstances.budget())
                + "workload:\n"
                + "  hours_per_month: " + hours(circumstances.hoursPerMonth()) + "\n"
                + "options:\n"
                + options(template);
    }

    private static String budget(Measured<Money> budget) {
        return switch (budget) {
            case Measured.Known<Money>(Money known) -> "budget: " + plain(known.amount()) + "\n";
            case Measured.Unknown<Money> unknown -> "";
        };
    }

    private static String hours(double hours) {
        return plain(BigDecimal.valueOf(hours).setScale(2, RoundingMode.HALF_UP));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String options(UseTemplate template) {
        return switch (template) {
            case SMALL_BUSINESS -> SMALL_BUSINESS;
            case RESEARCH -> RESEARCH;
            case STARTUP -> STARTUP;
            case ENTERPRISE -> ENTERPRISE;
            case EDUCATION -> EDUCATION;
        };
    }
}
