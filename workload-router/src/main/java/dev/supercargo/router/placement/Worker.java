package dev.supercargo.router.placement;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** A thread that goes through its round when woken, and after a while anyway. A failed round is not its last. */
final class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class);

    private final Duration idle;
    private final Runnable round;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread;
    private volatile boolean running = true;

    /** @param idle the longest time between two rounds */
    Worker(String name, Duration idle, Runnable round) {
        this.idle = idle;
        this.round = round;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    void stop() throws InterruptedException {
        running = false;
        work.release();
        thread.join(5_000);
    }

    private void run() {
        while (running) {
            try {
                round.run();
                if (work.tryAcquire(idle.toMillis(), TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException | Error e) {
                // Nobody else would notice that the thread is gone.
                LOG.errorf(e, "%s goes on after a failure", thread.getName());
            }
        }
    }
}
