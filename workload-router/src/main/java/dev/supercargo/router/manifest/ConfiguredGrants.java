package dev.supercargo.router.manifest;

import dev.supercargo.router.taskfile.Grants;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Stream;

/** Grants as the platform engineer set them; nothing is granted by default. */
@ApplicationScoped
class ConfiguredGrants implements Grants {

    private static final String ALL_TEAMS = "*";

    private final WorkloadConfig config;

    ConfiguredGrants(WorkloadConfig config) {
        this.config = config;
    }

    @Override
    public boolean allows(String team, Thing thing, String name) {
        NamesByTeam granted = granted(thing).orElseGet(NamesByTeam::none);
        return Stream.of(team, ALL_TEAMS)
                .flatMap(whose -> granted.of(whose).stream())
                .anyMatch(pattern -> matches(pattern, name));
    }

    private Optional<NamesByTeam> granted(Thing thing) {
        return switch (thing) {
            case SECRET -> config.secrets();
            case VOLUME -> config.volumes();
        };
    }

    private static boolean matches(String pattern, String name) {
        return pattern.endsWith("*")
                ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                : name.equals(pattern);
    }
}
