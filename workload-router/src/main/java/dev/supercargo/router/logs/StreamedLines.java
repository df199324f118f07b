package dev.supercargo.router.logs;

import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Lines on their way to an HTTP client. A slow client makes the writer wait. */
final class StreamedLines implements Follow.Out {

    private final OutputStream output;
    private final HttpServerResponse response;

    StreamedLines(OutputStream output, HttpServerResponse response) {
        this.output = output;
        this.response = response;
    }

    @Override
    public void line(String text) throws IOException {
        output.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void flush() throws IOException {
        output.flush();
    }

    @Override
    public boolean isClosed() {
        return response.closed();
    }
}
