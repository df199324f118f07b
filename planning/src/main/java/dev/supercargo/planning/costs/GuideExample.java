package dev.supercargo.planning.costs;

import java.util.List;

/**
 * One of the hardware guide's calculations, done again.
 *
 * @param name chapter and example
 * @param figures of the guide beside ours
 * @param verdict what follows, as a sentence
 */
public record GuideExample(String name, List<Figure> figures, String verdict) {

    /**
     * @param guide as it is printed there
     * @param here as it comes out
     * @param why they differ; empty if they agree
     */
    public record Figure(String what, String guide, String here, String why) {

        public boolean agrees() {
            return why.isEmpty();
        }
    }

    public GuideExample {
        figures = List.copyOf(figures);
    }
}
