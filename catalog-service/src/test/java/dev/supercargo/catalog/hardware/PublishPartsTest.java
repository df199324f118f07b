package dev.supercargo.catalog.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class PublishPartsTest {

    @Inject
    PublishParts publication;

    @Test
    void changesNothingWhenTheContentIsTheSame() {
        int changed = QuarkusTransaction.requiringNew().call(publication::publishBundled);

        assertThat(changed).isZero();
    }
}
