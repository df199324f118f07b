package dev.supercargo.catalog.nodes;

import dev.supercargo.catalog.nodes.DcgmMetrics.Device;
import dev.supercargo.catalog.nodes.NodeHealthView.DeviceHealth;
import dev.supercargo.hardware.nodes.Xid;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/** Temperature and last driver error of each device, when a Prometheus with DCGM's metrics is configured. */
@ApplicationScoped
class ReadNodeHealth {

    private static final Logger LOG = Logger.getLogger(ReadNodeHealth.class);

    private final NodeHealthConfig config;
    private final DcgmMetrics metrics;

    ReadNodeHealth(NodeHealthConfig config, DcgmMetrics metrics) {
        this.config = config;
        this.metrics = metrics;
    }

    NodeHealthView read() {
        Optional<URI> prometheus = config.prometheusUrl();
        if (prometheus.isEmpty()) {
            return NodeHealthView.unknown(
                    "No Prometheus is configured. Maybe set NODE_HEALTH_PROMETHEUS_URL to one that scrapes DCGM's exporter.");
        }
        try {
            return new NodeHealthView(
                    true,
                    devices(
                            metrics.query(prometheus.get(), DcgmMetrics.TEMPERATURE),
                            metrics.query(prometheus.get(), DcgmMetrics.XID)),
                    "");
        } catch (IOException e) {
            LOG.warnf("node health cannot be read: %s", e.getMessage());
            return NodeHealthView.unknown("The configured Prometheus could not be asked. Maybe look at the log.");
        }
    }

    static List<DeviceHealth> devices(Map<Device, Double> temperatures, Map<Device, Double> xids) {
        TreeSet<Device> devices = new TreeSet<>(temperatures.keySet());
        devices.addAll(xids.keySet());
        return devices.stream()
                .map(device -> {
                    Double code = xids.get(device);
                    Xid xid = code == null ? null : new Xid(code.intValue());
                    return new DeviceHealth(
                            device.node(),
                            device.gpu(),
                            temperatures.get(device),
                            xid == null ? null : xid.code(),
                            xid == null ? null : xid.meaning(),
                            xid == null ? null : xid.blame());
                })
                .toList();
    }
}
