package dev.supercargo.pricing.commitments;

import dev.supercargo.chassis.outbox.Outbox;
import dev.supercargo.chassis.problem.Problem;
import dev.supercargo.chassis.problem.ProblemType;
import dev.supercargo.pricing.commitments.CommitmentTerms.Subject;
import dev.supercargo.pricing.offers.InstanceTypes;
import dev.supercargo.pricing.offers.PriceBounds;
import dev.supercargo.pricing.offers.PricedOffer;
import dev.supercargo.quantities.Money;
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
    private final ExpiryWarning warning;
    private final Outbox outbox;
    private final Clock clock;

    CommitmentBook(
            CommitmentRepository commitments,
            InstanceTypes instanceTypes,
            ExpiryWarning warning,
            Outbox outbox,
            Clock clock) {
        this.commitments = commitments;
        this.instanceTypes = instanceTypes;
        this.warning = warning;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    CommitmentView add(NewCommitment wanted) {
        Instant now = now();
        CommitmentTerms terms = wanted.terms(now);
        if (terms.subject() instanceof Subject.Instances(String instanceType, int count)) {
            requireBelievable(terms, instanceType);
        }
        StoredCommitment commitment = StoredCommitment.of("commitment-" + UUID.randomUUID(), terms, false);
        commitments.persist(commitment);
        startIfDue(commitment, now);
        return commitment.view(now);
    }

    private void requireBelievable(CommitmentTerms terms, String instanceType) {
        int accelerators = instanceTypes
                .accelerators(terms.provider(), terms.region(), instanceType)
                .orElseThrow(
                        () -> new Problem(
                                ProblemType.UNPROCESSABLE,
                                "No offer of " + terms.provider() + " " + instanceType + " in " + terms.region()
                                        + " is known, so nothing could be placed on it. Maybe upload it in a price sheet first."));
        PriceBounds.refusal(terms.amortisedPerHour(), accelerators).ifPresent(reason -> {
            throw Problem.invalid("pricePerHour", "pricePerHour: " + reason);
        });
    }

    /** Adds one commitment for trying out, at the price of a reserved offer, unless it was added before. */
    @Transactional
    public void addSample(String commitmentId, PricedOffer reserved, String note) {
        if (commitments.findById(commitmentId) != null) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        CommitmentTerms terms = new CommitmentTerms(
                CommitmentKind.RESERVED_INSTANCE,
                reserved.offer().provider(),
                reserved.offer().region(),
                new Subject.Instances(reserved.offer().instanceType(), 1),
                reserved.pricePerHour(),
                Money.zero(),
                reserved.offer().paymentOption(),
                today.atStartOfDay(ZoneOffset.UTC).toInstant(),
                today.plusYears(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                note);
        StoredCommitment commitment = StoredCommitment.of(commitmentId, terms, true);
        commitments.persist(commitment);
        startIfDue(commitment, now());
    }

    @Transactional
    List<CommitmentView> list() {
        Instant now = now();
        return commitments.all().stream()
                .map(commitment -> commitment.view(now))
                .toList();
    }

    @Transactional
    Optional<CommitmentView> find(String commitmentId) {
        return commitments.findByIdOptional(commitmentId).map(commitment -> commitment.view(now()));
    }

    /** Starts and ends what is due, and warns of what will end. */
    @Scheduled(every = "{pricing.commitments.check-every:10s}")
    @Transactional
    void advance() {
        Instant now = now();
        for (StoredCommitment commitment : commitments.lockDue(now)) {
            startIfDue(commitment, now);
            if (commitment.isDueToExpire(now)) {
                commitment.expire().ifPresent(outbox::append);
            }
        }
        for (StoredCommitment commitment : commitments.lockActive(warning.horizon(now))) {
            commitment.warn(warning.days(), now).ifPresent(outbox::append);
        }
    }

    private void startIfDue(StoredCommitment commitment, Instant now) {
        if (commitment.isDueToStart(now)) {
            commitment.activate().ifPresent(outbox::append);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
