package dev.supercargo.pricing.imports;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.io.IOException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Lets long bodies in for imports only, which read them as a stream; other requests are read into memory. */
final class BodyLimit {

    private static final String IMPORTS = "/api/v1/offer-imports";

    private final ImportLimits limits;

    BodyLimit(ImportLimits limits) {
        this.limits = limits;
    }

    @ServerRequestFilter(preMatching = true)
    void bound(ContainerRequestContext request) throws IOException {
        long bytesMax = limits.otherBodyMax().asLongValue();
        if (!request.getUriInfo().getPath().startsWith(IMPORTS) && request.hasEntity()) {
            if (request.getLength() > bytesMax) {
                throw BoundedStream.tooLarge(bytesMax);
            }
            request.setEntityStream(new BoundedStream(request.getEntityStream(), bytesMax));
        }
    }
}
