package dev.supercargo.pricing.commitments;

import dev.supercargo.chassis.outbox.Outbox;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import dev.supercargo.pricing.offers.InstanceTypes;
import dev.supercargo.pricing.offers.PriceBounds;
import dev.supercargo.pricing.offers.PricedOffer;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Takes commitments in, starts and ends them when their time comes, and publishes both. */
@ApplicationScoped
public class CommitmentBook {

    private final CommitmentRepository commitments;
    private final InstanceTypes instanceTypes;
    private final Outbox outbox;
    private final Clock clock;

    CommitmentBook(CommitmentRepository commitments, InstanceTypes instanceTypes, Outbox outbox, Clock clock) {
        this.commitments = commitments;
        this.instanceTypes = instanceTypes;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    CommitmentView add(NewCommitment wanted) {
        Instant now = now();
        CommitmentTerms terms = wanted.terms(now);
        int accelerators = instanceTypes
                .accelerators(terms.provider(), terms.region(), terms.instanceType())
                .orElseThrow(
                        () -> new Problem(
                                ProblemType.UNPROCESSABLE,
                                "No offer of " + terms.provider() + " " + terms.instanceType() + " in " + terms.region()
                                        + " is known, so nothing could be placed on it. Maybe upload it in a price sheet first."));
        PriceBounds.refusal(terms.pricePerHour(), accelerators).ifPresent(reason -> {
            throw Problem.invalid("pricePerHour", "pricePerHour: " + reason);
        });
        StoredCommitment commitment = StoredCommitment.of("commitment-" + UUID.randomUUID(), terms, false);
        commitments.persist(commitment);
        startIfDue(commitment, now);
        return commitment.view();
    }

    /** Adds one commitment for trying out, at the price of a reserved offer, unless it was added before. */
    @Transactional
    public void addSample(String commitmentId, PricedOffer reserved, String note) {
        if (commitments.findById(commitmentId) != null) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        CommitmentTerms terms = new CommitmentTerms(
                reserved.offer().provider(),
                reserved.offer().region(),
                reserved.offer().instanceType(),
                1,
                reserved.pricePerHour(),
                today.atStartOfDay(ZoneOffset.UTC).toInstant(),
                today.plusYears(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                note);
        StoredCommitment commitment = StoredCommitment.of(commitmentId, terms, true);
        commitments.persist(commitment);
        startIfDue(commitment, now());
    }

    @Transactional
    List<CommitmentView> list() {
        return commitments.all().stream().map(StoredCommitment::view).toList();
    }

    @Transactional
    Optional<CommitmentView> find(String commitmentId) {
        return commitments.findByIdOptional(commitmentId).map(StoredCommitment::view);
    }

    /** Starts and ends what is due. */
    @Scheduled(every = "{pricing.commitments.check-every:10s}")
    @Transactional
    void advance() {
        Instant now = now();
        for (StoredCommitment commitment : commitments.lockDue(now)) {
            startIfDue(commitment, now);
            if (commitment.isDueToExpire(now)) {
                outbox.append(commitment.expire());
            }
        }
    }

    private void startIfDue(StoredCommitment commitment, Instant now) {
        if (commitment.isDueToStart(now)) {
            outbox.append(commitment.activate());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
