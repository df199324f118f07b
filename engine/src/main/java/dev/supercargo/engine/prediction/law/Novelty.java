package dev.supercargo.engine.prediction.law;

/** How much of one term's variance is left at a configuration after some others have been measured; for fitting. */
public final class Novelty {

    private final Term term;
    private final Point asked;
    private double closest;
    private double low = Double.MAX_VALUE;
    private double high = -Double.MAX_VALUE;

    public Novelty(Term term, Point asked) {
        this.term = term;
        this.asked = asked;
    }

    public void see(Point measured) {
        double resemblance = term.resemblance(asked, measured);
        if (resemblance > 0) {
            closest = Math.max(closest, resemblance);
            low = Math.min(low, term.slopeOf(measured));
            high = Math.max(high, term.slopeOf(measured));
        }
    }

    public double variance() {
        return term.unexplained(term.slopeOf(asked), closest, low, high);
    }
}
