package dev.supercargo.planner.outlook;

/** Who may see an alert. */
public sealed interface Audience {

    /** Whoever may read at all. */
    record Everybody() implements Audience {}

    /** Platform engineers. */
    record Admins() implements Audience {}

    /** A team, and platform engineers. */
    record Team(String name) implements Audience {}

    /** A user, and platform engineers. */
    record User(String name) implements Audience {}

    /** Of a budget with this scope: {@code team/<name>}, {@code user/<name>} or {@code *}. */
    static Audience ofBudget(String scope) {
        if (scope.startsWith("team/")) {
            return new Team(scope.substring("team/".length()));
        }
        return scope.startsWith("user/") ? new User(scope.substring("user/".length())) : new Admins();
    }
}
