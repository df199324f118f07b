package dev.supercargo.engine.commitment;

import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Share;

/** Whether to commit. */
public sealed interface CommitmentAdvice {

    /**
     * Commit.
     *
     * @param instances that save most
     * @param saving over the term, if demand goes on as observed
     * @param breakEvenUse share of its hours an instance must work to cost no more than on demand
     * @param expectedUse share of their hours the instances work, as observed
     * @param upfront due at once
     * @param cost over the term, of the commitment and of what goes beyond it on demand
     */
    record Commit(
            CommitmentQuote quote,
            int instances,
            Money saving,
            Share breakEvenUse,
            Share expectedUse,
            Money upfront,
            Money cost)
            implements CommitmentAdvice {

        /** How long the observed demand must last until the commitment has paid for itself, in hours. */
        public long paidForAfterHours() {
            double ofTerm = breakEvenUse.value() / expectedUse.value();
            return (long) Math.ceil(ofTerm * quote.termHours());
        }
    }

    /** @param reason one sentence with its numbers */
    record DoNot(CommitmentQuote quote, String reason) implements CommitmentAdvice {}
}
