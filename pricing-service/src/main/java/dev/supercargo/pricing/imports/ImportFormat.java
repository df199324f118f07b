package dev.supercargo.pricing.imports;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.pricing.offers.Confidence;
import dev.supercargo.pricing.offers.Origin;
import dev.supercargo.pricing.offers.PriceSource;
import dev.supercargo.pricing.pricelists.AzureRetail;
import dev.supercargo.pricing.pricelists.FirstByte;
import dev.supercargo.pricing.pricelists.GcpSkus;
import dev.supercargo.pricing.pricelists.ListKind;
import dev.supercargo.pricing.pricelists.PriceListFormat;
import dev.supercargo.pricing.pricelists.SkyPilotCsv;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a file may be. A file of a provider speaks with the same voice as the provider's own source. */
enum ImportFormat {
    SKYPILOT,
    CSV,
    AWS_PRICE_LIST,
    AZURE_RETAIL,
    GCP_SKUS,
    SPOT_ADVISOR;

    private static final Pattern CLOUD = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

    static ImportFormat of(String name) {
        return Arrays.stream(values())
                .filter(format -> format.slug().equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        "format",
                        "format '" + name + "' is not one of "
                                + Arrays.stream(values())
                                        .map(ImportFormat::slug)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param cloud only for catalogues that do not name it themselves */
    PriceSource source(Optional<String> cloud) {
        return switch (this) {
            case SKYPILOT -> new PriceSource("skypilot-" + cloudOf(cloud), Origin.CATALOGUE);
            case CSV -> PriceSource.PRICE_SHEET;
            case AWS_PRICE_LIST -> new PriceSource("aws-price-list", Origin.PROVIDER);
            case AZURE_RETAIL -> new PriceSource("azure-retail", Origin.PROVIDER);
            case GCP_SKUS -> new PriceSource("gcp-billing", Origin.PROVIDER);
            case SPOT_ADVISOR -> new PriceSource("aws-spot-advisor", Origin.PROVIDER);
        };
    }

    Confidence confidence() {
        return this == SKYPILOT ? Confidence.MEDIUM : Confidence.HIGH;
    }

    PriceListFormat reader(Optional<String> cloud) {
        return switch (this) {
            case SKYPILOT -> new SkyPilotCsv(cloudOf(cloud));
            case AWS_PRICE_LIST ->
                FirstByte.choosing('{', ListKind.AWS_PRICE_LIST_JSON.format(), ListKind.AWS_PRICE_LIST_CSV.format());
            case AZURE_RETAIL -> new AzureRetail();
            case GCP_SKUS -> GcpSkus.format();
            case CSV, SPOT_ADVISOR -> throw new IllegalStateException(this + " is no list of offers");
        };
    }

    private static String cloudOf(Optional<String> cloud) {
        return cloud.filter(name -> CLOUD.matcher(name).matches())
                .orElseThrow(() -> Problem.invalid(
                        "provider",
                        "provider is needed for a SkyPilot file, which does not say whose prices it holds. Maybe aws, gcp"
                                + " or azure, as in the name of its folder."));
    }
}
