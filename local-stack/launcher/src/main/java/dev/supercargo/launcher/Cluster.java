package dev.supercargo.launcher;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The Kubernetes cluster that jobs are placed on. */
sealed interface Cluster {

    /** The kubeconfig that the router reads. */
    String kubeconfig();

    /** For the person at the terminal. */
    String description();

    /**
     * A cluster that this platform simulates.
     *
     * @param kubeconfig written by the simulator
     * @param speedUp how much faster than real time jobs run, absent for the simulator's own default
     */
    record Simulated(String kubeconfig, Optional<Double> speedUp) implements Cluster {
        public Simulated {
            speedUp.ifPresent(factor -> {
                if (!(factor >= 1 && factor <= 1_000_000)) {
                    throw new LaunchException(
                            ExitCode.USAGE, "--speed-up %s is not between 1 and 1000000.".formatted(factor));
                }
            });
        }

        @Override
        public String description() {
            return "simulated (set KUBECONFIG for a real one)";
        }
    }

    /**
     * A cluster of the user.
     *
     * @param kubeconfig one or more files, as kubectl reads {@code KUBECONFIG}
     */
    record Real(String kubeconfig) implements Cluster {
        @Override
        public String description() {
            return "real, from KUBECONFIG=" + kubeconfig;
        }
    }

    static Cluster choose(Map<String, String> environment, Path simulatedKubeconfig, Optional<Double> speedUp) {
        String chosen = environment.getOrDefault("KUBECONFIG", "");
        if (chosen.isBlank()) {
            return new Simulated(simulatedKubeconfig.toString(), speedUp);
        }
        if (speedUp.isPresent()) {
            throw new LaunchException(
                    ExitCode.USAGE,
                    "--speed-up is for the simulated cluster, but KUBECONFIG=%s names a real one. Maybe unset KUBECONFIG."
                            .formatted(chosen));
        }
        return new Real(chosen);
    }
}
