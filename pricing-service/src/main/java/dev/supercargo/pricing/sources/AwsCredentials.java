package dev.supercargo.pricing.sources;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who asks AWS.
 *
 * @param sessionToken of temporary credentials only
 */
record AwsCredentials(String keyId, String secret, Optional<String> sessionToken) {

    private static final Pattern PLAIN = Pattern.compile("[!-~]+");

    /** @throws SourceFailure if one has characters that no header takes; it does not say which */
    AwsCredentials {
        if (!Stream.concat(Stream.of(keyId, secret), sessionToken.stream())
                .allMatch(text -> PLAIN.matcher(text).matches())) {
            throw new SourceFailure("the AWS key, its secret or its token is not one word of ASCII characters");
        }
    }

    /** Never shows a secret. */
    @Override
    public String toString() {
        return "AwsCredentials[" + keyId + "]";
    }
}
