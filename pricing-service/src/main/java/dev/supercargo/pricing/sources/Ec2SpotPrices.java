package dev.supercargo.pricing.sources;

import dev.supercargo.pricing.offers.Confidence;
import dev.supercargo.pricing.offers.Coverage;
import dev.supercargo.pricing.offers.Origin;
import dev.supercargo.pricing.offers.PriceSource;
import dev.supercargo.pricing.pricelists.AwsSpotHistory;
import dev.supercargo.pricing.pricelists.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * EC2's spot prices by zone, region by region. Needs a key that may {@code ec2:DescribeSpotPriceHistory}; a history from
 * this moment on is the prices in force.
 */
final class Ec2SpotPrices implements SourceAdapter {

    private static final int PAGES_MAX = 100;
    private static final String FORM = "application/x-www-form-urlencoded; charset=utf-8";
    private static final Pattern CODE = Pattern.compile("<Code>([A-Za-z0-9.]{1,80})</Code>");
    /** EC2's words for a region that the account has not enabled; a wrong key is called the same. */
    private static final Set<String> NOT_ENABLED = Set.of("AuthFailure", "OptInRequired");

    @Override
    public PriceSource source() {
        return new PriceSource("aws-spot-history", Origin.PROVIDER);
    }

    @Override
    public Fetched fetch(SourceRun run) throws IOException {
        AwsCredentials credentials = run.awsCredentials();
        Reading reading = run.reading("EC2 spot price history", Confidence.HIGH, run.today());
        Set<String> told = new TreeSet<>();
        Set<String> notEnabled = new TreeSet<>();
        for (String region : run.regions()) {
            try {
                read(run, new AwsSignature(credentials, region, "ec2"), reading);
                told.add(region);
            } catch (RequestRefused refusal) {
                String code = code(refusal);
                if (!NOT_ENABLED.contains(code)) {
                    throw new SourceFailure(region + ": " + code + ", " + refusal.getMessage());
                }
                notEnabled.add(region);
            }
        }
        if (told.isEmpty()) {
            throw new SourceFailure(
                    notEnabled.isEmpty()
                            ? "no regions are configured"
                            : "AuthFailure in each of " + String.join(", ", notEnabled)
                                    + ". Maybe the key is wrong or has expired.");
        }
        return new Fetched.Prices(reading.finish(), new Coverage.Regions(told), run.today(), note(notEnabled));
    }

    private static void read(SourceRun run, AwsSignature signature, Reading reading) throws IOException {
        String region = signature.region();
        URI address = AllowedHosts.inRegion(run.url(), region);
        AwsSpotHistory history = new AwsSpotHistory(region);
        Optional<String> token = Optional.of("");
        for (int page = 0; token.isPresent(); page++) {
            if (page == PAGES_MAX) {
                throw new SourceFailure(region + " has more than " + PAGES_MAX + " pages");
            }
            AwsSignature.Request request = request(address, form(run.now(), token.get()));
            try (Document answer = run.client().post(address, request.body(), time -> signature.signed(request, time));
                    InputStream in = answer.open()) {
                token = history.readPage(in, reading);
            }
        }
        history.tell(reading);
    }

    private static AwsSignature.Request request(URI address, String form) {
        SortedMap<String, String> headers = new TreeMap<>();
        headers.put("content-type", FORM);
        return new AwsSignature.Request("POST", address, headers, form);
    }

    private static String form(Instant now, String token) {
        return "Action=DescribeSpotPriceHistory&Version=2016-11-15&MaxResults=1000&ProductDescription.1=Linux%2FUNIX"
                + "&StartTime=" + encoded(now.truncatedTo(ChronoUnit.SECONDS).toString())
                + (token.isEmpty() ? "" : "&NextToken=" + encoded(token));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Of EC2's answer the code only: its message can repeat the signed request, token included. */
    private static String code(RequestRefused refusal) {
        Matcher code = CODE.matcher(refusal.body());
        return code.find() ? code.group(1) : "no code";
    }

    private static Optional<String> note(Set<String> notEnabled) {
        return notEnabled.isEmpty()
                ? Optional.empty()
                : Optional.of("left out, because EC2 answers AuthFailure: " + String.join(", ", notEnabled)
                        + ". Maybe the account has not enabled them.");
    }
}
