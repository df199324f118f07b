package dev.supercargo.pricing.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The examples that AWS publishes with the description of Signature Version 4 and in its test suite. */
class AwsSignatureTest {

    private static final Instant THEN = Instant.parse("2015-08-30T12:36:00Z");
    private static final AwsCredentials CREDENTIALS =
            new AwsCredentials("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", Optional.empty());
    private static final String FORM = "application/x-www-form-urlencoded";

    @Test
    void signsTheListOfUsers() {
        AwsSignature.Request request = request(
                "GET",
                "https://iam.amazonaws.com/?Version=2010-05-08&Action=ListUsers",
                Map.of("content-type", FORM + "; charset=utf-8"),
                "");

        assertThat(new AwsSignature(CREDENTIALS, "us-east-1", "iam").signed(request, THEN))
                .containsOnly(
                        Map.entry("content-type", FORM + "; charset=utf-8"),
                        Map.entry("x-amz-date", "20150830T123600Z"),
                        Map.entry(
                                "authorization",
                                "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request,"
                                        + " SignedHeaders=content-type;host;x-amz-date,"
                                        + " Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7"));
    }

    @Test
    void signsAPlainRequest() {
        assertThat(signature(request("GET", "https://example.amazonaws.com/", Map.of(), "")))
                .isEqualTo("5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
        assertThat(signature(request("GET", "https://example.amazonaws.com", Map.of(), "")))
                .as("no path is the root")
                .isEqualTo("5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
    }

    @Test
    void signsAQueryInOrderOfItsNames() {
        assertThat(signature(
                        request("GET", "https://example.amazonaws.com/?Param2=value2&Param1=value1", Map.of(), "")))
                .isEqualTo("b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500");
    }

    @Test
    void signsAForm() {
        assertThat(signature(request(
                        "POST", "https://example.amazonaws.com/", Map.of("content-type", FORM), "Param1=value1")))
                .isEqualTo("ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a");
    }

    @Test
    void signsAPortThatIsNotTheSchemesOwn() {
        String standard = signature(request("GET", "https://example.amazonaws.com:443/", Map.of(), ""));

        assertThat(standard).isEqualTo(signature(request("GET", "https://example.amazonaws.com/", Map.of(), "")));
        assertThat(signature(request("GET", "https://example.amazonaws.com:8443/", Map.of(), "")))
                .isNotEqualTo(standard);
    }

    @Test
    void sendsAndSignsTheTokenOfTemporaryCredentials() {
        AwsCredentials temporary =
                new AwsCredentials(CREDENTIALS.keyId(), CREDENTIALS.secret(), Optional.of("a-token"));

        Map<String, String> headers = new AwsSignature(temporary, "us-east-1", "ec2")
                .signed(request("POST", "https://ec2.us-east-1.amazonaws.com/", Map.of(), ""), THEN);

        assertThat(headers).containsEntry("x-amz-security-token", "a-token");
        assertThat(headers.get("authorization")).contains("SignedHeaders=host;x-amz-date;x-amz-security-token,");
    }

    @Test
    void credentialsNeverShowTheirSecrets() {
        AwsCredentials temporary = new AwsCredentials("AKID", "a-secret", Optional.of("a-token"));

        assertThat(new AwsSignature(temporary, "us-east-1", "ec2").toString())
                .contains("AKID")
                .doesNotContain("a-secret", "a-token");
    }

    private static AwsSignature.Request request(
            String method, String address, Map<String, String> headers, String body) {
        return new AwsSignature.Request(method, URI.create(address), new TreeMap<>(headers), body);
    }

    private static String signature(AwsSignature.Request request) {
        String authorization = new AwsSignature(CREDENTIALS, "us-east-1", "service")
                .signed(request, THEN)
                .getOrDefault("authorization", "");
        return authorization.substring(authorization.lastIndexOf('=') + 1);
    }
}
