package dev.supercargo.chassis.caller;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Where OpenID Connect is on, reading (safe HTTP methods, and what is marked {@link Reading}) needs any of the three
 * roles and changing needs more than {@code viewer}. What is marked {@link OwnCredential} asks for something else.
 */
public class AccessFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final SecurityIdentity identity;
    private final boolean authenticated;

    AccessFilter(
            SecurityIdentity identity, @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean authenticated) {
        this.identity = identity;
        this.authenticated = authenticated;
    }

    @ServerRequestFilter
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        if (!authenticated || resource.getResourceMethod().isAnnotationPresent(OwnCredential.class)) {
            return;
        }
        if (identity.isAnonymous()) {
            throw new UnauthorizedException();
        }
        boolean mayChange = identity.hasRole("platform-admin") || identity.hasRole("team-member");
        boolean mayRead = mayChange || identity.hasRole("viewer");
        boolean reads = SAFE.contains(request.getMethod())
                || resource.getResourceMethod().isAnnotationPresent(Reading.class);
        if (!(reads ? mayRead : mayChange)) {
            throw new ForbiddenException();
        }
    }
}
