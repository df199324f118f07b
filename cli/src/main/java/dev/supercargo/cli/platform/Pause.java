package dev.supercargo.cli.platform;

import java.time.Duration;

/** Waiting between two questions to the platform. */
public final class Pause {

    private Pause() {}

    /** @throws Complaint with {@code interrupted} if somebody interrupts it */
    public static void of(Duration duration, String interrupted) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Complaint(interrupted);
        }
    }
}
