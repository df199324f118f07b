package dev.supercargo.launcher;

import java.io.PrintStream;
import java.util.EnumMap;
import java.util.Map;

/** One line per event, for logs and pipes. */
final class PlainProgress implements Board.Listener {

    private final PrintStream out;
    private final Map<Component, ComponentState> shown = new EnumMap<>(Component.class);

    PlainProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public void changed(PlatformStatus status) {
        for (ComponentStatus component : status.components()) {
            ComponentState before = shown.put(component.component(), component.state());
            if (before != component.state() && component.state() == ComponentState.READY) {
                out.println("%s is ready after %s (port %d, process %d)."
                        .formatted(
                                component.component().subject(),
                                Durations.text(component.startTime()),
                                component.port(),
                                component.pid()));
            }
        }
    }

    @Override
    public void notice(String text) {
        out.println(text);
    }
}
