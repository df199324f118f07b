package dev.supercargo.engine.spot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Chooses among several places tick by tick: best first by expected cost to go. Each place has its own belief and its own
 * cost tables, in which the other places appear as company: when its capacity is lost, one of them has some with the
 * chance that their beliefs give, reduced for those of the same region, whose shortages coincide. Watching a place is
 * free; moving the checkpoint costs what the place says. Stateful: one for each job.
 */
public final class PlaceChooser {

    /** How much of its availability a place of the same region contributes. */
    private static final double SAME_REGION = 0.7;

    /** Chances of company for which tables are made; the nearest below counts. */
    private static final double[] ELSEWHERE = {0, 0.4, 0.7, 0.9};

    private static final int STEPS_MAX = 300;

    /** A table for each chance of company, of a job of some days. */
    private static final long TABLE_BYTES = 320L << 20;

    private static final double TIE = 1e-9;

    /**
     * What to do in the coming tick.
     *
     * @param holding to run on
     * @param place index of the place if it is spot, otherwise −1
     */
    public record Choice(Holding holding, int place) {}

    /** Tables shared by the jobs of a process. */
    public static final class Tables {
        private final ZoneClasses classes;
        private final CostTables tables;

        public Tables(ZoneClasses classes) {
            this.classes = classes;
            this.tables = new CostTables(classes, TABLE_BYTES);
        }
    }

    private final DeadlineJob job;
    private final List<SpotPlace> places;
    private final Tables tables;
    private final List<ZoneBelief> beliefs = new ArrayList<>();

    /**
     * Watching begins with the first choice.
     *
     * @param job its spot price is not used: places have their own
     * @param places one or more
     */
    public PlaceChooser(DeadlineJob job, List<SpotPlace> places, Tables tables) {
        this.job = job;
        this.places = List.copyOf(places);
        this.tables = tables;
    }

    /**
     * The least expected cost.
     *
     * @param state with spot that is gone already counted as idle
     * @param home place where the job runs or last ran, −1 if nowhere yet
     * @param up places with spot capacity now
     */
    public Choice choose(JobState state, int home, BitSet up) {
        watch(up);
        Choice best = new Choice(state.live(), state.live() == Holding.SPOT ? home : -1);
        double least = Double.POSITIVE_INFINITY;
        for (int place = 0; place < places.size(); place++) {
            boolean here = up.get(place);
            // Waiting and on-demand capacity are the same everywhere, but what can follow is not.
            Offer offer = new Offer(place, company(place, up));
            JobState seen = state.live() == Holding.SPOT && place != home
                    ? new JobState(state.tick(), state.doneMillis(), Holding.IDLE, 0)
                    : state;
            for (Holding holding : Holding.values()) {
                if (holding == Holding.SPOT && !here) {
                    continue;
                }
                double cost = offer.cost(holding, seen, here, home);
                boolean stays = holding == state.live() && (holding != Holding.SPOT || place == home);
                if (cost < least - TIE || (stays && cost <= least)) {
                    least = cost;
                    best = new Choice(holding, holding == Holding.SPOT ? place : -1);
                }
            }
        }
        return best;
    }

    private void watch(BitSet up) {
        for (int place = 0; place < places.size(); place++) {
            if (beliefs.size() == place) {
                beliefs.add(new ZoneBelief(tables.classes, up.get(place)));
            } else {
                beliefs.get(place).observe(up.get(place), job.tick());
            }
        }
    }

    private CostToGo.Company company(int place, BitSet up) {
        double none = 1;
        for (int other = 0; other < places.size(); other++) {
            if (other != place) {
                double share = places.get(other).region() == places.get(place).region() ? SAME_REGION : 1;
                // What is up now is likelier to be up soon than the long run says.
                double likely = (beliefs.get(other).availability() + (up.get(other) ? 1 : 0)) / 2;
                none *= 1 - share * likely;
            }
        }
        double elsewhere = 0;
        for (double level : ELSEWHERE) {
            elsewhere = level <= 1 - none ? level : elsewhere;
        }
        return new CostToGo.Company(places.size() - 1, elsewhere);
    }

    /** One place under the present circumstances. */
    private final class Offer {

        private final int place;
        private final SpotPlace terms;
        private final Lookahead lookahead;

        Offer(int place, CostToGo.Company company) {
            this.place = place;
            this.terms = places.get(place);
            DeadlineJob here = new DeadlineJob(
                    job.work(),
                    job.workAtMost(),
                    job.deadline(),
                    job.restartDelay(),
                    job.tick(),
                    terms.spot(),
                    job.onDemand());
            Duration slack = job.deadline().minus(job.workAtMost());
            CostToGo table = tables.tables.of(new CostToGo.Setting(
                    job.tick(),
                    job.restartDelay(),
                    here.priceRatio(),
                    job.deadline(),
                    slack.isNegative() ? Duration.ZERO : slack,
                    STEPS_MAX,
                    company));
            this.lookahead = new Lookahead(here, tables.classes, table);
        }

        /** US dollars to the end; the work left included, as prices differ between places. */
        double cost(Holding holding, JobState state, boolean up, int home) {
            double rate = terms.spot().perHour().amount().doubleValue();
            double work = (job.workAtMost().toMillis() - state.doneMillis()) / 3.6e6;
            double cost = rate * (work + lookahead.excess(holding, beliefs.get(place), state, up));
            if (holding == Holding.SPOT && home >= 0 && home != place) {
                cost += terms.egress().amount().doubleValue()
                        + rate * terms.moving().toMillis() / 3.6e6;
            }
            return cost;
        }
    }
}
