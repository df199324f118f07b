package dev.supercargo.pricing.sources;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * AWS Signature Version 4 (AWS Identity and Access Management User Guide, "Create a signed AWS API request"). Same
 * input, same signature. Immutable.
 *
 * @param region where the request is signed for, {@code us-east-1}
 * @param service its short name, {@code ec2}
 */
record AwsSignature(AwsCredentials credentials, String region, String service) {

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /**
     * What is signed.
     *
     * @param address path and query percent-encoded already
     * @param headers by name in small letters, without {@code host}
     */
    record Request(String method, URI address, SortedMap<String, String> headers, String body) {

        Request {
            headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
        }
    }

    /** The headers of {@code request} and those that sign it; {@code host} is left to the client that sends it. */
    SortedMap<String, String> signed(Request request, Instant now) {
        String time = TIME.format(now);
        String scope = time.substring(0, 8) + "/" + region + "/" + service + "/aws4_request";
        SortedMap<String, String> headers = new TreeMap<>(request.headers());
        headers.put("x-amz-date", time);
        credentials.sessionToken().ifPresent(token -> headers.put("x-amz-security-token", token));
        headers.put("host", host(request.address()));
        String names = String.join(";", headers.keySet());
        String toSign = String.join("\n", ALGORITHM, time, scope, sha256(canonical(request, headers, names)));
        String signature = HexFormat.of().formatHex(hmac(signingKey(scope), toSign));
        headers.remove("host");
        headers.put(
                "authorization",
                ALGORITHM + " Credential=" + credentials.keyId() + "/" + scope + ", SignedHeaders=" + names
                        + ", Signature=" + signature);
        return headers;
    }

    private static String canonical(Request request, SortedMap<String, String> headers, String names) {
        String path = request.address().getRawPath();
        String query = request.address().getRawQuery();
        return String.join(
                "\n",
                request.method(),
                path.isEmpty() ? "/" : path,
                query == null ? "" : Arrays.stream(query.split("&")).sorted().collect(Collectors.joining("&")),
                headers.entrySet().stream()
                        .map(header -> header.getKey() + ":" + header.getValue().strip())
                        .collect(Collectors.joining("\n")),
                "",
                names,
                sha256(request.body()));
    }

    /** As Java's client writes it: a port that is not the scheme's own belongs to it. */
    private static String host(URI address) {
        int standard = address.getScheme().equals("https") ? 443 : 80;
        int port = address.getPort();
        return port < 0 || port == standard ? address.getHost() : address.getHost() + ":" + port;
    }

    /** Each part of the scope makes a key of the next. */
    private byte[] signingKey(String scope) {
        byte[] key = ("AWS4" + credentials.secret()).getBytes(StandardCharsets.UTF_8);
        for (String part : scope.split("/")) {
            key = hmac(key, part);
        }
        return key;
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
