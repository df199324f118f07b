package dev.supercargo.pricing.seeding;

import dev.supercargo.pricing.commitments.CommitmentBook;
import dev.supercargo.pricing.offers.BookChanges;
import dev.supercargo.pricing.offers.Coverage;
import dev.supercargo.pricing.offers.OfferBook;
import dev.supercargo.pricing.offers.PriceSource;
import dev.supercargo.pricing.offers.PricedOffer;
import dev.supercargo.pricing.sheets.BundledOffers;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Takes the bundled snapshot at each start; only what differs from the start before is stored and published. */
@ApplicationScoped
public class Seeding {

    private static final Logger LOG = Logger.getLogger(Seeding.class);
    private static final String SAMPLE_COMMITMENT = "sample-aws-p4d-1y";
    private static final String SAMPLE_OFFER = "aws/us-east-1/p4d.24xlarge/reserved/1y";

    private final OfferBook offers;
    private final CommitmentBook commitments;
    private final boolean sampleCommitment;

    Seeding(
            OfferBook offers,
            CommitmentBook commitments,
            @ConfigProperty(name = "pricing.seeding.sample-commitment", defaultValue = "true")
                    boolean sampleCommitment) {
        this.offers = offers;
        this.commitments = commitments;
        this.sampleCommitment = sampleCommitment;
    }

    void start(@Observes @Priority(300) StartupEvent event) {
        seed();
    }

    /** Takes the snapshot; a second time it changes nothing. */
    BookChanges seed() {
        // The snapshot was checked when it was built; a machine whose clock runs slow must not refuse it.
        List<PricedOffer> bundled = BundledOffers.load(LocalDate.MAX);
        BookChanges changes = offers.takeAll(
                bundled, PriceSource.BUNDLED, new Coverage.Everything(), "It is no longer in the bundled snapshot.");
        LOG.infof("bundled snapshot of %d offers: %s", bundled.size(), changes);
        if (sampleCommitment) {
            bundled.stream()
                    .filter(priced -> priced.offer().id().equals(SAMPLE_OFFER))
                    .findFirst()
                    .ifPresent(reserved -> commitments.addSample(
                            SAMPLE_COMMITMENT, reserved, "Sample for trying out; nobody has bought it."));
        }
        return changes;
    }
}
