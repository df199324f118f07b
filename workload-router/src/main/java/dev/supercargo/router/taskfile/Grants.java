package dev.supercargo.router.taskfile;

/**
 * What of the jobs' namespace the jobs of a team may use. All teams share that namespace, so nobody may name just any
 * Secret in it.
 */
@FunctionalInterface
public interface Grants {

    /** What can be granted. */
    enum Thing {
        SECRET("Secret", "router.workloads.secrets"),
        VOLUME("volume claim", "router.workloads.volumes");

        private final String noun;
        private final String setting;

        Thing(String noun, String setting) {
            this.noun = noun;
            this.setting = setting;
        }

        String noun() {
            return noun;
        }

        String setting() {
            return setting;
        }
    }

    boolean allows(String team, Thing thing, String name);

    /** Nothing is granted to anybody. */
    static Grants none() {
        return (team, thing, name) -> false;
    }

    /** For files that were accepted before, and for questions: nothing is used because of them. */
    static Grants everything() {
        return (team, thing, name) -> true;
    }
}
