package dev.supercargo.planner.scope;

import dev.supercargo.chassis.caller.Caller;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose jobs count.
 *
 * @param everybody true for all teams, whatever {@code teams} holds
 * @param teams the teams that count otherwise
 */
public record TeamScope(boolean everybody, Set<String> teams) {

    public static TeamScope all() {
        return new TeamScope(true, Set.of());
    }

    public static TeamScope of(Set<String> teams) {
        return new TeamScope(false, Set.copyOf(teams));
    }

    /** What {@code caller} may see of {@code team}, or of all if it is absent; 403 if that is another's team. */
    public static TeamScope of(@Nullable String team, Caller caller) {
        if (team != null) {
            caller.requireTeam(team);
            return of(Set.of(team));
        }
        return caller.isAdmin() ? all() : of(caller.teams());
    }
}
