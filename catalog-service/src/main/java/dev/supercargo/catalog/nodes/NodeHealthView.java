package dev.supercargo.catalog.nodes;

import dev.supercargo.hardware.nodes.Xid;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What DCGM tells of the devices. */
@Schema(name = "NodeHealth")
record NodeHealthView(
        @Schema(description = "Whether metrics could be read")
        boolean known,

        List<DeviceHealth> devices,

        @Schema(description = "Why they could not, and what to do")
        String reason) {

    /** One device; an absent number is unknown. */
    @Schema(name = "DeviceHealth")
    record DeviceHealth(
            String node,
            String gpu,
            Double temperatureCelsius,

            @Schema(description = "Last error of the driver, 0 for none")
            Integer xid,

            String xidMeaning,
            Xid.Blame blame) {}

    static NodeHealthView unknown(String reason) {
        return new NodeHealthView(false, List.of(), reason);
    }
}
