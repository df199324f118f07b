package dev.supercargo.pricing.tariffs;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.supercargo.engine.autoscaling.OpeningHours;
import dev.supercargo.engine.energy.ElectricityTariff;
import dev.supercargo.engine.energy.TariffBand;
import dev.supercargo.pricing.requests.BodyCheck;
import dev.supercargo.quantities.Money;
import java.time.DateTimeException;
import java.time.Month;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A tariff as a client writes it; every field may be missing until it is checked.
 *
 * @param timeZone of the meter, such as {@code Europe/Berlin}; UTC if absent
 * @param perKilowattHour outside every band
 * @param bands none for a flat tariff
 */
record TariffBody(
        @Nullable String timeZone,
        @Nullable Money perKilowattHour,
        @Nullable List<Band> bands,

        @JsonAnySetter @JsonInclude(JsonInclude.Include.NON_EMPTY) @Schema(hidden = true)
        Map<String, Object> unknown) {

    private static final int BANDS_MAX = 50;
    private static final long DOLLARS_MAX = 10;
    private static final int QUARTER_MINUTES = (int) ElectricityTariff.RESOLUTION.toMinutes();

    /**
     * @param hours {@code MON-FRI 08:00-20:00}
     * @param months {@code JUNE}, …; all if absent
     */
    record Band(
            @Nullable String hours,
            @Nullable Set<Month> months,
            @Nullable Money perKilowattHour) {}

    TariffBody {
        unknown = unknown == null ? Map.of() : unknown;
    }

    /** @throws dev.supercargo.chassis.problem.Problem naming everything that is wrong */
    ElectricityTariff tariff() {
        List<Band> given = bands == null ? List.of() : bands;
        BodyCheck check = new BodyCheck()
                .noUnknownKeys(unknown, "timeZone, perKilowattHour, bands")
                .dollars(perKilowattHour, DOLLARS_MAX, "perKilowattHour")
                .holds(given.size() <= BANDS_MAX, "bands", "must be at most " + BANDS_MAX);
        ZoneId zone = zone(check);
        List<TariffBand> read = new ArrayList<>();
        for (int i = 0; i < Math.min(given.size(), BANDS_MAX); i++) {
            read(given.get(i), zone, "bands[" + i + "]", check, read);
        }
        check.orThrow();
        return new ElectricityTariff(perKilowattHour == null ? Money.zero() : perKilowattHour, read);
    }

    private ZoneId zone(BodyCheck check) {
        try {
            return ZoneId.of(timeZone == null ? "UTC" : timeZone);
        } catch (DateTimeException e) {
            check.holds(false, "timeZone", "is no time zone. Maybe Europe/Berlin or UTC");
            return ZoneId.of("UTC");
        }
    }

    private static void read(Band band, ZoneId zone, String path, BodyCheck check, List<TariffBand> read) {
        check.dollars(band.perKilowattHour(), DOLLARS_MAX, path + ".perKilowattHour")
                .text(band.hours(), path + ".hours");
        if (band.hours() == null || band.perKilowattHour() == null) {
            return;
        }
        try {
            OpeningHours hours = OpeningHours.parse(band.hours(), zone);
            boolean quarters = hours.from().getMinute() % QUARTER_MINUTES == 0
                    && hours.to().getMinute() % QUARTER_MINUTES == 0;
            check.holds(quarters, path + ".hours", "must begin and end at a whole quarter of an hour");
            Set<Month> months = band.months() == null ? Set.of() : EnumSet.copyOf(band.months());
            read.add(new TariffBand(hours, months, band.perKilowattHour()));
        } catch (IllegalArgumentException e) {
            check.holds(false, path + ".hours", String.valueOf(e.getMessage()));
        }
    }
}
