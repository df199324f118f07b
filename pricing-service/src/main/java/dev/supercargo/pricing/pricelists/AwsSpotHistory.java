package dev.supercargo.pricing.pricelists;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Answers of EC2's DescribeSpotPriceHistory for one region, read page by page as a stream: spot prices by zone. Of each
 * instance type and zone the newest price counts, and if that cannot be true, none. Used by one thread.
 */
public final class AwsSpotHistory {

    private static final String LINUX = "Linux/UNIX";
    /** How AWS calls its families with accelerators. */
    private static final Pattern ACCELERATED = Pattern.compile("(p|gr?|trn|inf|dl)\\d.*");

    private final String region;
    private final Map<String, Change> newest = new TreeMap<>();

    /** @param region that was asked; the answers name zones only */
    public AwsSpotHistory(String region) {
        this.region = region;
    }

    /** A price since some moment, as it is written. */
    private record Change(long row, AwsTerms.Machine machine, String price, Instant since) {}

    /**
     * Reads one answer to its end.
     *
     * @return token of the next page, empty behind the last
     * @throws UnusablePriceList if it is no XML, is cut off or declares a document type
     */
    public Optional<String> readPage(InputStream in, Reading reading) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            try {
                return page(xml, reading);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new UnusablePriceList(0, "answer", "is no whole XML at line " + line + ". Maybe it is cut off.");
        }
    }

    /** Tells what all pages together say. */
    public void tell(Reading reading) {
        newest.values()
                .forEach(change -> reading.usd(change.row(), "spotPrice", change.price())
                        .ifPresent(price -> reading.offer(change.row(), AwsSpotFeed.offer(change.machine()), price)));
    }

    private Optional<String> page(XMLStreamReader xml, Reading reading) throws XMLStreamException {
        Map<String, String> item = new HashMap<>();
        boolean answered = false;
        String next = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new UnusablePriceList(0, "answer", "declares a document type, which EC2 does not");
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "DescribeSpotPriceHistoryResponse" -> answered = true;
                    case "nextToken" -> next = xml.getElementText();
                    case "item" -> item.clear();
                    case "instanceType", "productDescription", "spotPrice", "timestamp", "availabilityZone" ->
                        item.put(xml.getLocalName(), xml.getElementText());
                    default -> {
                        // the request's id and the set around the items
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("item")) {
                item(item, reading);
            }
        }
        if (!answered) {
            reading.fault(0, "answer", "is no DescribeSpotPriceHistoryResponse");
        }
        return Optional.of(next).filter(token -> !token.isEmpty());
    }

    private void item(Map<String, String> item, Reading reading) {
        long row = reading.nextRow();
        String type = item.getOrDefault("instanceType", "");
        boolean named = AcceleratorNames.of("aws", type).isPresent();
        if (!item.getOrDefault("productDescription", "").equals(LINUX)
                || !(named || ACCELERATED.matcher(type).matches())) {
            reading.otherProduct();
            return;
        }
        if (!named) {
            reading.unknownAccelerator(row, "instanceType", type);
            return;
        }
        Optional<InstanceShape> shape = reading.shapes().of("aws", type);
        if (shape.isEmpty()) {
            AwsSpotFeed.refuseUnknown(row, "instanceType", type, reading);
            return;
        }
        String zone = item.getOrDefault("availabilityZone", "");
        if (!zone.startsWith(region)) {
            reading.refuse(row, "availabilityZone", "'" + zone + "' is no zone of " + region);
            return;
        }
        AwsTerms.Machine machine = new AwsTerms.Machine(type, new AwsPlace(region, zone), shape.get());
        since(row, item.getOrDefault("timestamp", ""), reading)
                .ifPresent(since -> newest.merge(
                        type + "/" + zone,
                        new Change(row, machine, item.getOrDefault("spotPrice", ""), since),
                        (known, other) -> other.since().isAfter(known.since()) ? other : known));
    }

    private static Optional<Instant> since(long row, String text, Reading reading) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException notATime) {
            reading.refuse(row, "timestamp", "is no time as in 2026-11-25T10:00:00.000Z");
            return Optional.empty();
        }
    }
}
