package dev.supercargo.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** One line per component, redrawn in place until everything answers; later events are lines of their own. */
final class TerminalProgress implements Board.Listener, AutoCloseable {

    private static final String GREEN = "\u001b[32m";
    private static final String RED = "\u001b[31m";
    private static final String DIM = "\u001b[2m";
    private static final String PLAIN = "\u001b[0m";
    private static final String CLEAR_LINE = "\u001b[2K";
    private static final int REDRAW_MILLIS = 200;

    private final PrintStream out;
    private final InstantSource clock;
    private final ScheduledExecutorService redraw = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    });
    private List<ComponentStatus> components = List.of();
    private int drawnLines;
    private boolean finished;

    TerminalProgress(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
        redraw.scheduleAtFixedRate(this::draw, REDRAW_MILLIS, REDRAW_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void changed(PlatformStatus status) {
        if (finished) {
            return;
        }
        components = status.components();
        draw();
        if (status.phase() != Phase.STARTING) {
            close();
        }
    }

    @Override
    public synchronized void notice(String text) {
        erase();
        out.println(text);
        draw();
    }

    private synchronized void draw() {
        if (finished) {
            return;
        }
        List<String> lines = new ArrayList<>();
        for (ComponentStatus component : components) {
            lines.add(line(component));
        }
        erase();
        lines.forEach(out::println);
        out.flush();
        drawnLines = lines.size();
    }

    private void erase() {
        for (int line = 0; line < drawnLines; line++) {
            out.print("\u001b[1A" + CLEAR_LINE);
        }
        drawnLines = 0;
    }

    private String line(ComponentStatus status) {
        String title = "%-18s".formatted(status.component().title());
        Duration inState = Duration.between(status.since(), clock.instant());
        return switch (status.state()) {
            case WAITING -> "  %s·  %s%s".formatted(DIM, title, PLAIN);
            case STARTING -> "  …  %s%s".formatted(title, Durations.text(inState));
            case READY ->
                "  %s✔%s  %s%s %s(port %d)%s"
                        .formatted(GREEN, PLAIN, title, Durations.text(status.startTime()), DIM, status.port(), PLAIN);
            case DEAD -> "  %s✘%s  %sdied; %s".formatted(RED, PLAIN, title, status.log());
            case STOPPED -> "  %s·  %sstopped%s".formatted(DIM, title, PLAIN);
        };
    }

    /** Leaves the last picture as it is. */
    @Override
    public synchronized void close() {
        finished = true;
        drawnLines = 0;
        redraw.shutdownNow();
    }
}
