package dev.supercargo.pricing.offers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.supercargo.engine.pricerule.PriceRules;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Memory;
import dev.supercargo.quantities.Money;
import dev.supercargo.testkit.SupercargoStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SupercargoStack.class)
class OfferSearchTest {

    private static final int WRITERS = 4;
    private static final int PRICES = 15;

    @Inject
    OfferBook book;

    @Inject
    OfferSearch search;

    @Test
    void whoHasWrittenFindsTheNewPriceWhileOthersWrite() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.add(threads.submit(this::writeAndFind));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
    }

    private void writeAndFind() {
        String region = "r-" + UUID.randomUUID();
        OfferPaging first = new OfferPaging(OfferSort.PRICE, Optional.empty(), 10);
        for (int cents = 100; cents < 100 + PRICES; cents++) {
            BigDecimal price = BigDecimal.valueOf(cents, 2);
            book.take(List.of(priced(region, price)), PriceSource.PRICE_SHEET);

            List<FoundOffer> found = search.find(
                            OfferCatalogueTest.query("region=" + region), PriceRules.NONE, first, false)
                    .page();

            assertThat(found)
                    .singleElement()
                    .satisfies(offer ->
                            assertThat(offer.effective().price().amount()).isEqualByComparingTo(price));
        }
    }

    private static PricedOffer priced(String region, BigDecimal price) {
        Offer offer = new Offer(
                "testcloud",
                region,
                null,
                "type",
                "nvidia-t4-16gb",
                1,
                Measured.known(4),
                Measured.known(Memory.ofGib(16)),
                Market.ON_DEMAND,
                null,
                null);
        return new PricedOffer(
                offer, Money.usd(price), Measured.unknown("test"), "test", LocalDate.of(2026, 11, 1), Confidence.HIGH);
    }
}
