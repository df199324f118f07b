package dev.supercargo.console.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpstreamTest {

    @Test
    void takesThePortFromTheSchemeWhenAbsent() {
        assertThat(Upstream.parse(Service.ROUTER, URI.create("http://router")).address())
                .isEqualTo("http://router:80");
        assertThat(Upstream.parse(Service.ROUTER, URI.create("https://router/")).address())
                .isEqualTo("https://router:443");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"router:8083", "file:///etc/passwd", "http://router/base", "http://user@router", "http://r?x=1"})
    void refusesAnythingButASchemeHostAndPort(String address) {
        assertThatThrownBy(() -> Upstream.parse(Service.ROUTER, URI.create(address)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ROUTER_URL")
                .hasMessageContaining(address)
                .hasMessageContaining("Maybe");
    }
}
