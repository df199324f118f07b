package dev.supercargo.planner.scenarios;

import dev.supercargo.planner.costs.CostBenefitView;
import dev.supercargo.planning.costs.CostBenefit;
import dev.supercargo.planning.whatif.Driver;
import dev.supercargo.planning.whatif.MonteCarlo;
import dev.supercargo.planning.whatif.Tornado;
import dev.supercargo.planning.whatif.WhatIf;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Probability;
import java.util.List;

/**
 * What becomes of a comparison.
 *
 * @param usual totals without the change, the best first
 * @param changed the whole comparison with it
 * @param bars each driver by itself, the widest first
 * @param switches what makes another option the best
 * @param draws how many, from {@code seed}
 */
public record WhatIfView(
        String name,
        List<TotalView> usual,
        CostBenefitView changed,
        List<BarView> bars,
        List<SwitchView> switches,
        int draws,
        long seed,
        List<RiskView> risks) {

    public record TotalView(String option, Money total, boolean possible) {}

    /** @param driver as the question spells it */
    public record BarView(String driver, String words, String option, Money low, Money high) {

        static BarView from(Tornado.Bar bar) {
            return new BarView(
                    WhatIfReader.key(bar.driver()), bar.driver().words(), bar.option(), bar.low(), bar.high());
        }
    }

    /** @param value factors as they are, shares in points of percent */
    public record SwitchView(String driver, String words, double value, String best) {

        static SwitchView from(Tornado.Switch found) {
            Driver driver = found.driver();
            return new SwitchView(
                    WhatIfReader.key(driver),
                    driver.words(),
                    driver.neutral() == 0 ? found.value() * 100 : found.value(),
                    found.best());
        }
    }

    /** @param aboveBudget absent without a budget */
    public record RiskView(String option, Money p10, Money p50, Money p90, double best, Double aboveBudget) {

        static RiskView from(MonteCarlo.Risk risk) {
            return new RiskView(
                    risk.option(),
                    risk.p10(),
                    risk.p50(),
                    risk.p90(),
                    risk.best().value(),
                    risk.aboveBudget() instanceof Measured.Known<Probability>(Probability known)
                            ? known.value()
                            : null);
        }
    }

    static WhatIfView from(String name, WhatIf answer) {
        return new WhatIfView(
                name,
                totals(answer.usual()),
                CostBenefitView.from(answer.changed()),
                answer.tornado().bars().stream().map(BarView::from).toList(),
                answer.tornado().switches().stream().map(SwitchView::from).toList(),
                answer.risk().draws().count(),
                answer.risk().draws().seed(),
                answer.risk().risks().stream().map(RiskView::from).toList());
    }

    static List<TotalView> totals(CostBenefit answer) {
        return answer.ranked().stream()
                .map(ranked -> new TotalView(
                        ranked.costed().configuration().name(),
                        ranked.costed().total(),
                        ranked.costed().isPossible()))
                .toList();
    }
}
