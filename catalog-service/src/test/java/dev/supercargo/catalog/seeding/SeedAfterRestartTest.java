package dev.supercargo.catalog.seeding;

import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

/** Another test profile starts the application anew, on the database and the topics of the tests before. */
@QuarkusTest
@TestProfile(SeedAfterRestartTest.Restarted.class)
@QuarkusTestResource(SupercargoStack.class)
class SeedAfterRestartTest {

    public static final class Restarted implements QuarkusTestProfile {}

    @Test
    void publishesNothingAgain() {
        PublishedOnce.assertForAllContent();
    }
}
