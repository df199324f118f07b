package dev.supercargo.router.manifest;

import java.util.EnumSet;
import java.util.Set;

/** What a cluster may serve that the router needs further rights for. */
public enum Extension {
    JOBSET(ClusterApis.JOBSET),
    TRAINJOB(ClusterApis.TRAINER),
    DEVICE_CLAIMS(ClusterApis.RESOURCE_CLAIMS);

    private final String groupVersion;

    Extension(String groupVersion) {
        this.groupVersion = groupVersion;
    }

    String groupVersion() {
        return groupVersion;
    }

    /** Those that the router may use: what is configured, and what the default kind needs. */
    public static Set<Extension> allowed(WorkloadConfig config) {
        Set<Extension> allowed = EnumSet.noneOf(Extension.class);
        allowed.addAll(config.alsoAllow().orElse(Set.of()));
        switch (config.kind()) {
            case JOB -> {}
            case JOBSET -> allowed.add(JOBSET);
            case TRAINJOB -> allowed.add(TRAINJOB);
        }
        return allowed;
    }
}
