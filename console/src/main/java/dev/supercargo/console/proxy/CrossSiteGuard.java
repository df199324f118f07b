package dev.supercargo.console.proxy;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.Set;

/**
 * Refuses changes that another web site asks a visitor's browser to make. A task file is plain text, so a foreign page
 * could otherwise post one without the preflight that CORS demands. Programs other than browsers send neither header.
 */
final class CrossSiteGuard {

    private static final Set<HttpMethod> READ_ONLY = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private CrossSiteGuard() {}

    static boolean refuses(HttpServerRequest request) {
        if (READ_ONLY.contains(request.method())) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !OWN_SITE.contains(site);
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !sameAuthority(origin, request.getHeader(HttpHeaders.HOST));
    }

    private static boolean sameAuthority(String origin, String host) {
        try {
            return URI.create(origin).getRawAuthority() instanceof String authority && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
