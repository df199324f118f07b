package dev.supercargo.localstack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/** Finds and probes ports of 127.0.0.1. */
public final class Ports {

    private static final int LOWEST = 20_000;

    /** Linux hands out ports from here on to outgoing connections, so that a "free" one is taken in the next moment. */
    private static final int FIRST_EPHEMERAL = 32_768;

    private static final int ATTEMPTS = 200;
    private static final int CONNECT_TIMEOUT_MILLIS = 500;

    private Ports() {}

    /** A port that was free a moment ago; whoever binds it must be ready to ask for another. */
    static int free() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int candidate = ThreadLocalRandom.current().nextInt(LOWEST, FIRST_EPHEMERAL);
            if (isFree(candidate)) {
                return candidate;
            }
        }
        throw new StackException(
                "No free port between %d and %d after %d attempts. Maybe many servers are left over from earlier runs."
                        .formatted(LOWEST, FIRST_EPHEMERAL - 1, ATTEMPTS));
    }

    /** Whether a server could bind the port now. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Whether somebody accepts connections on the port. */
    public static boolean isAnswering(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_TIMEOUT_MILLIS);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
