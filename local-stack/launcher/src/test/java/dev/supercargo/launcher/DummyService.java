package dev.supercargo.launcher;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Stands for any of the platform's JVMs: answers 200 on every path, or dies at its start when told so. */
public final class DummyService {

    private DummyService() {}

    public static void main(String[] args) throws IOException {
        String port = System.getenv().getOrDefault("HTTP_PORT", System.getenv("SIMULATOR_PORT"));
        if (port.equals(System.getenv("DUMMY_DIES_ON_PORT"))) {
            System.out.println("cannot open the database");
            System.exit(7);
        }
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(port)), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        System.out.println("listening on " + port);
    }
}
