package dev.supercargo.simulator.resource;

import java.util.List;

/**
 * One kind of object as the API serves it.
 *
 * @param group the API group; empty for the core group
 * @param version the served version, for example {@code v1}
 * @param plural the name in URLs, for example {@code jobs}
 * @param singular the name for one, for example {@code job}
 * @param kind the kind in objects, for example {@code Job}
 * @param namespaced whether its objects live in a namespace
 * @param hasStatus whether {@code status} is written through its own subresource only
 * @param shortNames what kubectl accepts instead of the plural
 */
public record ResourceType(
        String group,
        String version,
        String plural,
        String singular,
        String kind,
        boolean namespaced,
        boolean hasStatus,
        List<String> shortNames) {

    public static final ResourceType NAMESPACE = core("namespaces", "Namespace", false, true, "ns");
    public static final ResourceType NODE = core("nodes", "Node", false, true, "no");
    public static final ResourceType POD = core("pods", "Pod", true, true, "po");
    public static final ResourceType CONFIG_MAP = core("configmaps", "ConfigMap", true, false, "cm");
    public static final ResourceType EVENT = core("events", "Event", true, false, "ev");
    public static final ResourceType SERVICE = core("services", "Service", true, true, "svc");
    public static final ResourceType SECRET = core("secrets", "Secret", true, false);
    public static final ResourceType SERVICE_ACCOUNT = core("serviceaccounts", "ServiceAccount", true, false, "sa");
    public static final ResourceType JOB = of("batch", "v1", "jobs", "Job", true, true);
    public static final ResourceType DEPLOYMENT = of("apps", "v1", "deployments", "Deployment", true, true, "deploy");
    public static final ResourceType TOKEN_REVIEW =
            of("authentication.k8s.io", "v1", "tokenreviews", "TokenReview", false, false);
    public static final ResourceType SELF_SUBJECT_REVIEW =
            of("authentication.k8s.io", "v1", "selfsubjectreviews", "SelfSubjectReview", false, false);
    public static final ResourceType SELF_SUBJECT_ACCESS_REVIEW =
            of("authorization.k8s.io", "v1", "selfsubjectaccessreviews", "SelfSubjectAccessReview", false, false);
    public static final ResourceType SELF_SUBJECT_RULES_REVIEW =
            of("authorization.k8s.io", "v1", "selfsubjectrulesreviews", "SelfSubjectRulesReview", false, false);
    public static final ResourceType LEASE = of("coordination.k8s.io", "v1", "leases", "Lease", true, false);
    public static final ResourceType CUSTOM_RESOURCE_DEFINITION = of(
            "apiextensions.k8s.io", "v1", "customresourcedefinitions", "CustomResourceDefinition", false, true, "crd");
    public static final ResourceType ROLE = rbac("roles", "Role", true);
    public static final ResourceType ROLE_BINDING = rbac("rolebindings", "RoleBinding", true);
    public static final ResourceType CLUSTER_ROLE = rbac("clusterroles", "ClusterRole", false);
    public static final ResourceType CLUSTER_ROLE_BINDING = rbac("clusterrolebindings", "ClusterRoleBinding", false);
    public static final ResourceType NODE_POOL = of("karpenter.sh", "v1", "nodepools", "NodePool", false, true);
    public static final ResourceType NODE_CLAIM = of("karpenter.sh", "v1", "nodeclaims", "NodeClaim", false, true);

    private static ResourceType core(String plural, String kind, boolean namespaced, boolean status, String... shorts) {
        return of("", "v1", plural, kind, namespaced, status, shorts);
    }

    private static ResourceType rbac(String plural, String kind, boolean namespaced) {
        return of("rbac.authorization.k8s.io", "v1", plural, kind, namespaced, false);
    }

    private static ResourceType of(
            String group,
            String version,
            String plural,
            String kind,
            boolean namespaced,
            boolean status,
            String... shortNames) {
        return new ResourceType(
                group,
                version,
                plural,
                kind.toLowerCase(java.util.Locale.ROOT),
                kind,
                namespaced,
                status,
                List.of(shortNames));
    }

    /** The {@code apiVersion} its objects carry. */
    public String apiVersion() {
        return group.isEmpty() ? version : group + "/" + version;
    }

    /** The name in error messages: {@code pods}, {@code jobs.batch}. */
    public String qualifiedName() {
        return group.isEmpty() ? plural : plural + "." + group;
    }

    /** The key under which its objects are stored, whatever version they are written in. */
    public String storageKey() {
        return group + "/" + plural;
    }
}
