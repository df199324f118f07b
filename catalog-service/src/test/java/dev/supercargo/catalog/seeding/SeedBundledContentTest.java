package dev.supercargo.catalog.seeding;

import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class SeedBundledContentTest {

    @Inject
    SeedBundledContent seeding;

    @Test
    void publishesEveryBundledRowOnce() {
        PublishedOnce.assertForAllContent();
    }

    @Test
    void publishesNothingWhenSeededAgain() {
        seeding.seed(new StartupEvent());

        PublishedOnce.assertForAllContent();
    }
}
