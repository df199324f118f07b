package dev.supercargo.cli.questions;

import dev.supercargo.cli.platform.Complaint;
import dev.supercargo.cli.terminal.Paint;
import dev.supercargo.cli.terminal.Terminal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Asks what no option answered, if there is somebody to ask; else takes the usual answers. */
public final class Wizard {

    private final Terminal terminal;
    private final BufferedReader in;
    private final boolean asks;

    /** @param asks whether somebody is there */
    public Wizard(Terminal terminal, BufferedReader in, boolean asks) {
        this.terminal = terminal;
        this.in = in;
        this.asks = asks;
    }

    /** @param given by the option; null if it was left out */
    public <T> T answer(Question<T> question, @Nullable String given) {
        if (given != null) {
            return question.read(given);
        }
        return asks ? asked(question) : question.read(question.usual());
    }

    private <T> T asked(Question<T> question) {
        while (true) {
            terminal.out()
                    .print(terminal.paint(Paint.HEADING, question.text()) + " [" + question.usual() + ", ? for help] ");
            terminal.out().flush();
            String line = line();
            if (line == null || line.isBlank()) {
                return question.read(question.usual());
            }
            if (line.strip().equals("?")) {
                terminal.out().println("  " + question.help());
                continue;
            }
            try {
                return question.read(line);
            } catch (Complaint wrong) {
                terminal.out().println("  " + String.valueOf(wrong.getMessage()).replaceFirst("^--[a-z-]+: ", ""));
            }
        }
    }

    private @Nullable String line() {
        try {
            return in.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
