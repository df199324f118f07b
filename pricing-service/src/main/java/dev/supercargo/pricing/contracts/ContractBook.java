package dev.supercargo.pricing.contracts;

import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.pricing.contracts.ContractBody.Price;
import dev.supercargo.pricing.offers.Confidence;
import dev.supercargo.pricing.offers.Coverage;
import dev.supercargo.pricing.offers.InstancePrices;
import dev.supercargo.pricing.offers.Offer;
import dev.supercargo.pricing.offers.OfferBook;
import dev.supercargo.pricing.offers.Origin;
import dev.supercargo.pricing.offers.PriceBounds;
import dev.supercargo.pricing.offers.PriceSource;
import dev.supercargo.pricing.offers.PricedOffer;
import dev.supercargo.pricing.requests.Versions;
import dev.supercargo.quantities.Measured;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps contracts; while one holds, its prices are statements of the highest rank in the offer book. */
@ApplicationScoped
class ContractBook {

    private final ContractRepository contracts;
    private final InstancePrices machines;
    private final OfferBook offers;
    private final Clock clock;

    ContractBook(ContractRepository contracts, InstancePrices machines, OfferBook offers, Clock clock) {
        this.contracts = contracts;
        this.machines = machines;
        this.offers = offers;
        this.clock = clock;
    }

    @Transactional
    StoredContract set(String contractId, ContractBody body, String user, @Nullable String ifMatch) {
        body.check();
        priced(contractId, body);
        StoredContract found = contracts.findById(contractId, LockModeType.PESSIMISTIC_WRITE);
        StoredContract contract = found == null ? new StoredContract(contractId) : found;
        Versions.require(ifMatch, contract.version(), "contract " + contractId);
        contract.take(body, user, clock.instant().truncatedTo(ChronoUnit.MICROS));
        contracts.persist(contract);
        bringInLine(contract);
        return contract;
    }

    @Transactional
    void end(String contractId, @Nullable String ifMatch) {
        StoredContract contract = contracts
                .findByIdOptional(contractId, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.notFound("contract", contractId));
        Versions.require(ifMatch, contract.version(), "contract " + contractId);
        say(contractId, List.of());
        contracts.delete(contract);
    }

    /** A contract begins and ends on a day, without any request. */
    @Scheduled(every = "{pricing.contracts.check-every:10m}", delayed = "1m")
    @Transactional
    void advance() {
        LocalDate today = LocalDate.now(clock);
        contracts.lockAll().stream()
                .filter(contract -> contract.contract().holdsOn(today) != contract.isApplied())
                .forEach(this::bringInLine);
    }

    private void bringInLine(StoredContract contract) {
        boolean holds = contract.contract().holdsOn(LocalDate.now(clock));
        if (holds || contract.isApplied()) {
            say(contract.contractId(), holds ? priced(contract.contractId(), contract.contract()) : List.of());
        }
        contract.apply(holds);
    }

    private void say(String contractId, List<PricedOffer> prices) {
        offers.takeAll(
                prices,
                new PriceSource("contract-" + contractId, Origin.CONTRACT),
                new Coverage.Everything(),
                "Contract " + contractId + " no longer names it.");
    }

    private List<PricedOffer> priced(String contractId, ContractBody body) {
        List<PricedOffer> priced = new ArrayList<>();
        List<Price> prices = Objects.requireNonNull(body.prices());
        for (int i = 0; i < prices.size(); i++) {
            priced.add(priced(contractId, body, prices.get(i), "prices[" + i + "]"));
        }
        return priced;
    }

    private PricedOffer priced(String contractId, ContractBody body, Price price, String path) {
        String provider = Objects.requireNonNull(body.provider());
        String region = Objects.requireNonNull(price.region());
        String instanceType = Objects.requireNonNull(price.instanceType());
        Offer offer = machines.asOffer(provider, region, instanceType, price.soldAs(), price.term())
                .orElseThrow(() -> Problem.invalid(
                        path + ".instanceType",
                        path + ".instanceType: nobody has ever offered " + provider + " " + instanceType
                                + ", so its accelerators are unknown. Maybe upload it in a price sheet first."));
        PriceBounds.refusal(Objects.requireNonNull(price.pricePerHour()), offer.accelerators())
                .ifPresent(reason -> {
                    throw Problem.invalid(path + ".pricePerHour", path + ".pricePerHour: " + reason);
                });
        return new PricedOffer(
                offer,
                price.pricePerHour(),
                Measured.unknown("a contract says nothing about interruptions"),
                "contract " + contractId,
                Objects.requireNonNull(body.validFrom()),
                Confidence.HIGH);
    }
}
