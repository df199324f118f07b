package dev.supercargo.launcher;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code status --json} prints.
 *
 * @param running whether a launcher holds this home
 * @param phase the platform's phase
 * @param launcherPid the launcher's process, absent when none runs
 * @param consoleUrl where the console answers
 * @param cluster description of the cluster that jobs run on
 * @param simulatedTime the simulated cluster's clock, absent without one
 * @param simulatedRate simulated seconds per real second, absent without a simulated cluster
 * @param dataDirectory where the data is
 * @param rssBytesTotal memory of all processes together, the launcher included
 * @param components each process
 */
record StatusView(
        boolean running,
        Phase phase,
        @Nullable Long launcherPid,
        String consoleUrl,
        String cluster,
        @Nullable Instant simulatedTime,
        @Nullable BigDecimal simulatedRate,
        String dataDirectory,
        long rssBytesTotal,
        List<ComponentView> components) {

    /**
     * @param name the component's short name
     * @param state what the supervisor says
     * @param ready whether it answers right now
     * @param pid its process, absent when there is none
     * @param port where it listens
     * @param rssBytes memory of its processes
     * @param uptime since it became ready, absent when it is not
     * @param restarts how often it was started again after it died
     * @param log its log file
     */
    record ComponentView(
            String name,
            ComponentState state,
            boolean ready,
            @Nullable Long pid,
            int port,
            long rssBytes,
            @Nullable Duration uptime,
            int restarts,
            String log) {}

    boolean allReady() {
        return running && phase == Phase.READY && components.stream().allMatch(ComponentView::ready);
    }
}
