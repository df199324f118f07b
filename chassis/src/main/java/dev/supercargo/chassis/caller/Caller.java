package dev.supercargo.chassis.caller;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who makes this request. With OpenID Connect: the token's subject; its roles {@code viewer}, {@code team-member} and
 * {@code platform-admin}; its teams are the roles (or groups) {@code team:<name>}. Without it, on one machine, the
 * operator who may do everything.
 */
@RequestScoped
public class Caller {

    private static final String TEAM_PREFIX = "team:";

    private final SecurityIdentity identity;
    private final boolean authenticated;

    Caller(SecurityIdentity identity, @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean authenticated) {
        this.identity = identity;
        this.authenticated = authenticated;
    }

    /** The user's name, {@code operator} without OpenID Connect. */
    public String user() {
        return authenticated ? identity.getPrincipal().getName() : "operator";
    }

    public boolean isAdmin() {
        return !authenticated || identity.hasRole("platform-admin");
    }

    /** The teams whose things the caller may see; admins see all, so ask {@link #isAdmin()} first. */
    public Set<String> teams() {
        return identity.getRoles().stream()
                .filter(role -> role.startsWith(TEAM_PREFIX))
                .map(role -> role.substring(TEAM_PREFIX.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean maySee(String team) {
        return isAdmin() || teams().contains(team);
    }

    /** @throws Problem 403 if the caller may not act for {@code team} */
    public void requireTeam(String team) {
        if (!maySee(team)) {
            throw new Problem(
                    ProblemType.FORBIDDEN,
                    "You are not in team " + team + ". Maybe ask for the role " + TEAM_PREFIX + team + ".");
        }
    }

    /** @throws Problem 403 if the caller is no platform engineer */
    public void requireAdmin() {
        if (!isAdmin()) {
            throw new Problem(ProblemType.FORBIDDEN, "This needs the role platform-admin.");
        }
    }
}
