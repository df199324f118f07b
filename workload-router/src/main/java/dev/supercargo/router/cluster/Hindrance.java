package dev.supercargo.router.cluster;

import io.fabric8.kubernetes.api.model.ContainerStateWaiting;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What keeps an attempt from beginning. A lack of capacity ends when somebody else gives way, so another place is sought after
 * a while; a fault is the job's own, and no other place would mend it.
 */
sealed interface Hindrance {

    /** For people: a sentence. */
    String inWords();

    /** No pod can be started there now. */
    sealed interface Lack extends Hindrance {}

    /** Not even all pods exist: Kubernetes creates none beyond a quota. @param told by Kubernetes; empty if it was not asked */
    record NoPods(int missing, String told) implements Lack {
        @Override
        public String inWords() {
            return missing + " of its pods were not created"
                    + (told.isEmpty() ? "; maybe a quota of the namespace is spent." : ". Kubernetes says: " + told);
        }
    }

    /** @param told by the scheduler; empty if it has said nothing yet */
    record NoNodes(String told) implements Lack {
        @Override
        public String inWords() {
            return told.isEmpty() ? "Nothing was said why." : "The scheduler says: " + told;
        }
    }

    /** A container that cannot start. */
    sealed interface Fault extends Hindrance {
        /** Code of the failure. */
        String code();
    }

    /** @param told by the kubelet */
    record NoImage(String told) implements Fault {
        @Override
        public String code() {
            return "IMAGE_UNAVAILABLE";
        }

        @Override
        public String inWords() {
            return "The image cannot be pulled: " + told + ". Maybe its name is wrong, or a pull secret is missing.";
        }
    }

    /** A Secret, volume or setting that the pod names and that is not there. @param told by the kubelet */
    record BadSettings(String told) implements Fault {
        @Override
        public String code() {
            return "CONTAINER_SETTINGS";
        }

        @Override
        public String inWords() {
            return "The container cannot be created: " + told + ". Maybe a Secret or a volume is missing.";
        }
    }

    /** The lack that holds pods up which have no nodes, or do not exist. */
    static Lack lack(int wanted, List<Pod> pods) {
        return pods.size() < wanted
                ? new NoPods(wanted - pods.size(), "")
                : new NoNodes(pods.stream()
                        .flatMap(pod -> Optional.ofNullable(pod.getStatus()).stream())
                        .flatMap(status -> status.getConditions().stream())
                        .filter(condition ->
                                condition.getType().equals("PodScheduled") && "False".equals(condition.getStatus()))
                        .flatMap(condition -> Stream.ofNullable(condition.getMessage()))
                        .sorted()
                        .findFirst()
                        .orElse(""));
    }

    /** The fault of the first container that has one. */
    static Optional<Fault> fault(List<Pod> pods) {
        return pods.stream()
                .flatMap(pod -> Optional.ofNullable(pod.getStatus()).stream())
                .flatMap(status -> status.getContainerStatuses().stream())
                .flatMap(container -> Optional.ofNullable(container.getState()).stream())
                .flatMap(state -> Stream.ofNullable(state.getWaiting()))
                .flatMap(waiting -> fault(waiting).stream())
                .findFirst();
    }

    private static Optional<Fault> fault(ContainerStateWaiting waiting) {
        String reason = Optional.ofNullable(waiting.getReason()).orElse("");
        String told = Optional.ofNullable(waiting.getMessage())
                .filter(message -> !message.isBlank())
                .orElse(reason);
        return switch (reason) {
            case "ErrImagePull", "ImagePullBackOff", "InvalidImageName", "ErrImageNeverPull", "ImageInspectError" ->
                Optional.of(new NoImage(told));
            case "CreateContainerConfigError", "CreateContainerError", "RunContainerError" ->
                Optional.of(new BadSettings(told));
            default -> Optional.empty();
        };
    }
}
