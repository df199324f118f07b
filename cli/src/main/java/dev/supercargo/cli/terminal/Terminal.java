package dev.supercargo.cli.terminal;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes.
 *
 * @param out for what was asked
 * @param err for complaints and progress
 * @param interactive whether a person watches {@code out}
 * @param colours whether colours are wanted; never when not interactive
 * @param width characters in a line of an interactive terminal
 */
public record Terminal(PrintStream out, PrintStream err, boolean interactive, boolean colours, int width) {

    private static final int STANDARD_WIDTH = 160;

    /** That of this process: UTF-8, colours only for people who did not set NO_COLOR. */
    public static Terminal ofProcess() {
        boolean interactive = isInteractive();
        return new Terminal(
                new PrintStream(new FileOutputStream(FileDescriptor.out), !interactive, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                interactive,
                interactive && !isSet("NO_COLOR") && !"dumb".equals(System.getenv("TERM")),
                columns());
    }

    public PrintWriter writer() {
        return new PrintWriter(out, true);
    }

    public PrintWriter errorWriter() {
        return new PrintWriter(err, true);
    }

    public String paint(Paint paint, String text) {
        return colours ? "\u001b[" + paint.code() + "m" + text + "\u001b[0m" : text;
    }

    /** Replaces the line that is being watched; nothing for programs. */
    public void live(String line) {
        if (interactive) {
            String shown = line.length() < width ? line : line.substring(0, width - 1);
            out.print("\r\u001b[K" + shown);
            out.flush();
        }
    }

    public void endLive() {
        live("");
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isEmpty();
    }

    private static int columns() {
        String columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : STANDARD_WIDTH;
    }

    /** From Java 22 on there is a console even for a pipe, and it has to be asked. */
    private static boolean isInteractive() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException olderJava) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
