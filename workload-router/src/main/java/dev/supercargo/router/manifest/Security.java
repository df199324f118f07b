package dev.supercargo.router.manifest;

import dev.supercargo.router.taskfile.Execution;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodSecurityContextBuilder;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.SecurityContextBuilder;
import java.util.Optional;

/**
 * What pods may do to their node. All obey the baseline Pod Security Standard, and cannot gain privileges or make
 * unusual system calls. The restricted standard, which wants another user than root and no capabilities, is for jobs that
 * name a user and for platforms that demand it: most public training images install packages as root when they start.
 */
final class Security {

    private Security() {}

    /** @param isPlatformRestricted whether the platform demands the restricted standard */
    static PodSecurityContext pod(Execution execution, boolean isPlatformRestricted) {
        Optional<Long> user = execution.runAsUser().map(Integer::longValue);
        PodSecurityContextBuilder context = new PodSecurityContextBuilder()
                .withNewSeccompProfile()
                .withType("RuntimeDefault")
                .endSeccompProfile();
        if (isRestricted(execution, isPlatformRestricted)) {
            context.withRunAsNonRoot(true);
        }
        // The group makes mounted claims writable for the user.
        user.ifPresent(id -> context.withRunAsUser(id).withFsGroup(id).withFsGroupChangePolicy("OnRootMismatch"));
        return context.build();
    }

    static SecurityContext container(Execution execution, boolean isPlatformRestricted) {
        SecurityContextBuilder context = new SecurityContextBuilder().withAllowPrivilegeEscalation(false);
        if (isRestricted(execution, isPlatformRestricted)) {
            context.withNewCapabilities().withDrop("ALL").endCapabilities();
        }
        return context.build();
    }

    private static boolean isRestricted(Execution execution, boolean isPlatformRestricted) {
        return isPlatformRestricted || execution.runAsUser().isPresent();
    }
}
