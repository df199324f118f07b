package dev.supercargo.pricing.sources;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The hosts that a source may be asked at: the configured one, or one for each configured region where the address has
 * {@value #REGION} in it. No answer can send this service elsewhere. Immutable.
 */
final class AllowedHosts {

    /** Stands in a configured address for the name of a region. */
    private static final String REGION = "REGION";

    private static final Pattern REGION_NAME = Pattern.compile("[a-z0-9-]{1,63}");

    private final String source;
    private final Set<Host> hosts;

    private AllowedHosts(String source, Set<Host> hosts) {
        this.source = source;
        this.hosts = hosts;
    }

    private record Host(String scheme, String name, int port) {

        static Host of(URI address) {
            int standard = address.getScheme().equals("https") ? 443 : 80;
            return new Host(
                    address.getScheme(), address.getHost(), address.getPort() >= 0 ? address.getPort() : standard);
        }

        @Override
        public String toString() {
            return scheme + "://" + name;
        }
    }

    /** @throws SourceFailure if a region that goes into the address is no name of one */
    static AllowedHosts of(String source, SourceSettings settings) {
        URI configured = settings.url();
        List<String> regions =
                configured.toString().contains(REGION) ? settings.regions().orElse(List.of()) : List.of("");
        return new AllowedHosts(
                source,
                regions.stream()
                        .map(region -> Host.of(region.isEmpty() ? configured : inRegion(configured, region)))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** @throws SourceFailure if {@code region} is no name of one */
    static URI inRegion(URI configured, String region) {
        if (!REGION_NAME.matcher(region).matches()) {
            throw new SourceFailure("'" + region + "' is no name of a region: small letters, digits and hyphens");
        }
        return URI.create(configured.toString().replace(REGION, region));
    }

    /** @throws SourceFailure unless it is at one of these hosts */
    URI checked(URI address) {
        if (address.getHost() == null || !hosts.contains(Host.of(address))) {
            Set<String> named = new TreeSet<>();
            hosts.forEach(host -> named.add(host.toString()));
            throw new SourceFailure(source + " points to " + address.getScheme() + "://" + address.getHost()
                    + ", but only " + String.join(", ", named) + " may be asked");
        }
        return address;
    }
}
