package dev.supercargo.cli;

import dev.supercargo.cli.platform.Platform;
import dev.supercargo.cli.terminal.Terminal;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What every command works with.
 *
 * @param terminal where to write
 * @param connection opens the platform; late, so that {@code --help} works with a wrong address, too
 * @param environment of the process
 */
public record Session(Terminal terminal, Supplier<Platform> connection, Map<String, String> environment) {

    static Session of(Terminal terminal, Map<String, String> environment) {
        return new Session(terminal, () -> Platform.from(environment), Map.copyOf(environment));
    }

    public Platform platform() {
        return connection.get();
    }

    public void print(String line) {
        terminal.out().println(line);
    }
}
