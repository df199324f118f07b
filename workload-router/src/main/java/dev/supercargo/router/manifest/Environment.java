package dev.supercargo.router.manifest;

import dev.supercargo.router.taskfile.Execution;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the script may want to know, also under SkyPilot's names, so that its task files run unchanged. */
final class Environment {

    private Environment() {}

    /** No name comes twice, which server-side apply would refuse; what the task file sets stays as it says. */
    static List<EnvVar> of(AttemptPlan plan, WorkloadRules rules, Optional<Rendezvous> rendezvous) {
        Map<String, EnvVar> variables = new LinkedHashMap<>();
        Stream.of(
                        stated(plan.file().environment(), plan.file().execution()),
                        told(plan),
                        PodToken.of(plan, rules).map(PodToken::environment).orElse(List.of()),
                        rendezvous.map(some -> some.environment(plan.place())).orElse(List.of()))
                .flatMap(List::stream)
                .forEach(variable -> variables.putIfAbsent(variable.getName(), variable));
        return List.copyOf(variables.values());
    }

    /** Values and references that a file states, in the order of names. */
    static List<EnvVar> stated(Map<String, String> values, Execution execution) {
        List<EnvVar> variables = new ArrayList<>();
        new TreeMap<>(values).forEach((name, value) -> variables.add(new EnvVar(name, value, null)));
        execution
                .secrets()
                .forEach((name, key) -> variables.add(new EnvVarBuilder()
                        .withName(name)
                        .withNewValueFrom()
                        .withNewSecretKeyRef(key.key(), key.secret(), null)
                        .endValueFrom()
                        .build()));
        return variables;
    }

    private static List<EnvVar> told(AttemptPlan plan) {
        List<EnvVar> variables = new ArrayList<>();
        variables.add(new EnvVar("SUPERCARGO_JOB_ID", plan.jobId(), null));
        variables.add(new EnvVar("SUPERCARGO_START_PROGRESS", Double.toString(plan.startProgress()), null));
        plan.file()
                .execution()
                .checkpointLocation()
                .ifPresent(location -> variables.add(new EnvVar("SUPERCARGO_CHECKPOINT_LOCATION", location, null)));
        String nodes = Integer.toString(plan.place().nodes());
        String perNode = Integer.toString(plan.place().acceleratorsPerNode());
        for (String prefix : List.of("SUPERCARGO", "SKYPILOT")) {
            variables.add(new EnvVar(prefix + "_NUM_NODES", nodes, null));
            variables.add(new EnvVar(prefix + "_NUM_GPUS_PER_NODE", perNode, null));
            variables.add(rank(prefix + "_NODE_RANK"));
        }
        return variables;
    }

    /** The pod's index in its Indexed Job. */
    static EnvVar rank(String name) {
        return new EnvVarBuilder()
                .withName(name)
                .withNewValueFrom()
                .withNewFieldRef()
                .withFieldPath("metadata.annotations['batch.kubernetes.io/job-completion-index']")
                .endFieldRef()
                .endValueFrom()
                .build();
    }
}
