package dev.supercargo.router.telemetry;

import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.engine.utilisation.Bottleneck;
import dev.supercargo.engine.utilisation.RightSize;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Share;
import dev.supercargo.router.job.Job;
import dev.supercargo.router.job.Jobs;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What jobs make of their accelerators, over HTTP. */
@Path("/api/v1/jobs/{id}/utilisation")
@Tag(name = "Jobs")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class UtilisationResource {

    private final Jobs jobs;
    private final Telemetry telemetry;
    private final TelemetryConfig config;
    private final Caller caller;

    UtilisationResource(Jobs jobs, Telemetry telemetry, TelemetryConfig config, Caller caller) {
        this.jobs = jobs;
        this.telemetry = telemetry;
        this.config = config;
        this.caller = caller;
    }

    @GET
    @Operation(
            summary = "What the job makes of its accelerators now",
            description =
                    "Averages of the last minutes, what holds the job up, and a cheaper accelerator that would do."
                            + " What was not measured is absent; the bottleneck is UNKNOWN then, and says why.")
    public UtilisationView read(@PathParam("id") String id) {
        Job job = jobs.findByIdOptional(id)
                .filter(found -> caller.maySee(found.team()))
                .orElseThrow(() -> Problem.notFound("job", id));
        return telemetry.of(job.id()).map(UtilisationView::of).orElseGet(this::nothing);
    }

    private UtilisationView nothing() {
        return UtilisationView.unknown(
                config.prometheus().isEmpty()
                        ? "There is no telemetry: router.telemetry.prometheus is not set."
                        : "Nothing was measured in the last round. Maybe the job does not run, or its node has no exporter.");
    }

    /**
     * A reading.
     *
     * @param measuredAt absent if nothing was measured
     * @param busy share of the time in which a kernel ran, 0..1
     * @param matrixUnits share of the cycles in which matrix units were active, 0..1
     * @param memoryInterface share of the cycles in which device memory was read or written, 0..1
     * @param memoryUsedBytesMax on the device that uses most
     * @param because why that is the bottleneck, with the numbers
     * @param rightSize absent if nothing cheaper would do
     */
    public record UtilisationView(
            Instant measuredAt,
            Double busy,
            Double matrixUnits,
            Double memoryInterface,
            Long memoryUsedBytesMax,
            Bottleneck bottleneck,
            String because,
            RightSizeView rightSize) {

        static UtilisationView unknown(String because) {
            return new UtilisationView(null, null, null, null, null, Bottleneck.UNKNOWN, because, null);
        }

        static UtilisationView of(Reading reading) {
            return new UtilisationView(
                    reading.at(),
                    share(reading.utilisation().busy()),
                    share(reading.utilisation().matrixUnits()),
                    share(reading.utilisation().memoryInterface()),
                    bytes(reading.utilisation().memoryUsedMax()),
                    reading.diagnosis().bottleneck(),
                    reading.diagnosis().because(),
                    reading.rightSize().map(RightSizeView::of).orElse(null));
        }

        private static Double share(Measured<Share> share) {
            return share instanceof Measured.Known<Share>(Share known) ? known.value() : null;
        }

        private static Long bytes(Measured<Memory> memory) {
            return memory instanceof Measured.Known<Memory>(Memory known) ? known.bytes() : null;
        }
    }

    /**
     * A cheaper accelerator that would do.
     *
     * @param savedShare of the hourly price, 0..1
     */
    public record RightSizeView(String acceleratorId, double savedShare, String hint) {
        static RightSizeView of(RightSize rightSize) {
            return new RightSizeView(
                    rightSize.instead().spec().id().value(), rightSize.saved().value(), rightSize.hint());
        }
    }
}
