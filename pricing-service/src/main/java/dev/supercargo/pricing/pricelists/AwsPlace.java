package dev.supercargo.pricing.pricelists;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where AWS sells something.
 *
 * @param zone the Local or Wavelength Zone group ({@code us-east-1-atl-1}), absent for the region itself
 */
record AwsPlace(String region, @Nullable String zone) {

    private static final Pattern CODE = Pattern.compile("([a-z]{2}(?:-gov|-iso[a-z]?)?-[a-z]+-\\d)(-[a-z0-9-]+)?");

    /** Names that the old spot feed used. */
    private static final Map<String, String> OLD_NAMES = Map.of(
            "us-east", "us-east-1",
            "us-west", "us-west-1",
            "eu-ireland", "eu-west-1",
            "apac-sin", "ap-southeast-1",
            "apac-syd", "ap-southeast-2",
            "apac-tokyo", "ap-northeast-1");

    /** Empty if it is no AWS region or Local Zone. */
    static Optional<AwsPlace> of(String code) {
        Matcher matcher = CODE.matcher(OLD_NAMES.getOrDefault(code, code));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new AwsPlace(matcher.group(1), matcher.group(2) == null ? null : matcher.group()));
    }
}
