package dev.supercargo.advice.readiness;

/**
 * What one component gives.
 *
 * @param share of its points
 * @param reason what it has and what that is worth, as a sentence
 */
public record ComponentScore(Component component, Share share, String reason) {

    /** 0 to the component's points. */
    public double points() {
        return share.value() * component.points();
    }

    /** What is missing to all of its points. */
    public double lost() {
        return component.points() - points();
    }
}
