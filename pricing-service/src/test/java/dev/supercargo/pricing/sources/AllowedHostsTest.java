package dev.supercargo.pricing.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedHostsTest {

    private static final URI EC2 = URI.create("https://ec2.REGION.amazonaws.com/");

    private final AllowedHosts hosts =
            AllowedHosts.of("aws-spot-history", TestSettings.at(EC2, "us-east-1", "eu-west-1"));

    @Test
    void eachConfiguredRegionHasItsHost() {
        URI ireland = AllowedHosts.inRegion(EC2, "eu-west-1");

        assertThat(ireland).isEqualTo(URI.create("https://ec2.eu-west-1.amazonaws.com/"));
        assertThat(hosts.checked(ireland)).isEqualTo(ireland);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ec2.us-west-2.amazonaws.com/",
                "https://ec2.REGION.amazonaws.com/",
                "https://ec2.us-east-1.amazonaws.com:8443/",
                "http://ec2.us-east-1.amazonaws.com/",
                "https://ec2.us-east-1.amazonaws.com.example/",
                "https://ec2.us-east-1.amazonaws.com@169.254.169.254/"
            })
    void noOtherHostIsAsked(String address) {
        assertThatThrownBy(() -> hosts.checked(URI.create(address)))
                .isInstanceOf(SourceFailure.class)
                .hasMessageContaining(
                        "only https://ec2.eu-west-1.amazonaws.com, https://ec2.us-east-1.amazonaws.com may be asked");
    }
}
