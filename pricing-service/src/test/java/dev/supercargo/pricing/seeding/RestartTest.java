package dev.supercargo.pricing.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.contracts.pricing.CommitmentActivated;
import dev.supercargo.contracts.pricing.OfferPriced;
import dev.supercargo.pricing.PublishedEvents;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A profile of its own makes Quarkus start the application again on the same database and broker. */
@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
@TestProfile(RestartTest.SecondStart.class)
class RestartTest {

    @Test
    void aRestartPublishesNothingAgain() {
        Set<String> bundled = SeedingTest.bundledIds();

        List<OfferPriced> published = PublishedEvents.await(
                OfferPriced.class, bundled.size(), event -> event.version() == 1 && bundled.contains(event.offerId()));

        assertThat(published).extracting(OfferPriced::offerId).doesNotHaveDuplicates();
        assertThat(PublishedEvents.await(
                        CommitmentActivated.class,
                        1,
                        event -> event.commitmentId().equals("sample-aws-p4d-1y")))
                .hasSize(1);
    }

    public static final class SecondStart implements QuarkusTestProfile {}
}
