package dev.supercargo.console.proxy;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.URI;
import java.util.Locale;

/**
 * The configured address of one service.
 *
 * @param tls whether to speak HTTPS
 */
record Upstream(Service service, String host, int port, boolean tls) {

    /** Reads a configured address; only {@code http(s)://host[:port]} is accepted. */
    static Upstream parse(Service service, URI address) {
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        boolean tls = scheme.equals("https");
        boolean bare = address.getRawPath() == null
                || address.getRawPath().isEmpty()
                || address.getRawPath().equals("/");
        if (!(tls || scheme.equals("http"))
                || address.getHost() == null
                || !bare
                || address.getRawQuery() != null
                || address.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "%s is \"%s\", which is not an address of the form http://host:port. Maybe %s=http://127.0.0.1:8081?"
                            .formatted(service.variable(), address, service.variable()));
        }
        int port = address.getPort() >= 0 ? address.getPort() : tls ? 443 : 80;
        return new Upstream(service, address.getHost(), port, tls);
    }

    /** A request to this service. {@code pathAndQuery} starts with a slash. */
    RequestOptions request(HttpMethod method, String pathAndQuery) {
        return new RequestOptions()
                .setServer(SocketAddress.inetSocketAddress(port, host))
                .setHost(host)
                .setPort(port)
                .setSsl(tls)
                .setMethod(method)
                .setURI(pathAndQuery)
                .setFollowRedirects(false);
    }

    String address() {
        return (tls ? "https://" : "http://") + host + ":" + port;
    }
}
