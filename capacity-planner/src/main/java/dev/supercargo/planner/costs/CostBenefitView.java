package dev.supercargo.planner.costs;

import dev.supercargo.planner.standing.Source;
import dev.supercargo.planning.costs.BreakEven;
import dev.supercargo.planning.costs.CostBenefit;
import dev.supercargo.planning.costs.CostBenefit.Ranked;
import dev.supercargo.planning.costs.CostLine;
import dev.supercargo.planning.costs.Costed;
import dev.supercargo.planning.costs.Returns;
import dev.supercargo.planning.costs.Usual;
import dev.supercargo.planning.costs.YearPlan;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.util.List;

/**
 * A comparison of costs.
 *
 * @param options the best first
 * @param assumptions where the question says nothing else
 * @param sources of the options, with the age of their prices; absent if the question has them
 * @param question the whole of it, with the options that the platform put in; absent as {@code sources} are
 */
public record CostBenefitView(
        String name,
        int months,
        List<OptionView> options,
        List<BreakEvenView> breakEvens,
        List<String> assumptions,
        List<Source> sources,
        String question) {

    /**
     * @param total with hidden costs, less what the hardware still fetches
     * @param hidden of it what no offer shows
     * @param cash due month by month, beginning with what is paid before the first
     * @param returns absent if nobody says what the work brings
     */
    public record OptionView(
            String name,
            boolean possible,
            String reason,
            double speed,
            Money total,
            Money presentValue,
            Money upfront,
            Money hidden,
            Money perWorkHour,
            double hoursFirstMonth,
            double hoursLastMonth,
            List<TermView> terms,
            List<Money> cash,
            List<YearView> years,
            ReturnsView returns) {

        static OptionView from(Ranked ranked) {
            Costed costed = ranked.costed();
            return new OptionView(
                    costed.configuration().name(),
                    costed.isPossible(),
                    ranked.reason(),
                    costed.configuration().speed().times(),
                    costed.total(),
                    costed.presentValue(),
                    costed.upfront(),
                    costed.hidden(),
                    known(costed.perWorkHour()),
                    costed.hours().first(),
                    costed.hours().last(),
                    costed.lines().stream().map(TermView::from).toList(),
                    costed.cash(),
                    ranked.years().stream().map(YearView::from).toList(),
                    known(ranked.returns().map(ReturnsView::from)));
        }
    }

    /** @param sort {@code PRICE}, {@code HIDDEN}, {@code NOT_PAID} or {@code WORTH} */
    public record TermView(String term, CostLine.Sort sort, Money total) {

        static TermView from(CostLine line) {
            return new TermView(line.term(), line.sort(), line.total());
        }
    }

    /** @param emergencyFundLeast 10 % of what the year takes; most is 15 % */
    public record YearView(
            int year, Money price, Money hidden, Money resale, Money emergencyFundLeast, Money emergencyFundMost) {

        static YearView from(YearPlan plan) {
            return new YearView(
                    plan.year(),
                    plan.price(),
                    plan.hidden(),
                    plan.resale(),
                    plan.fund().least(),
                    plan.fund().most());
        }
    }

    /** @param returnOnInvestment gain as a share of the total; absent if nothing is spent */
    public record ReturnsView(Money gain, Double returnOnInvestment, Integer paybackMonth, String noPayback) {

        static ReturnsView from(Returns returns) {
            return new ReturnsView(
                    returns.gain(), known(returns.returned()), known(returns.payback()), reason(returns.payback()));
        }
    }

    /** @param why there is none; absent if both are known */
    public record BreakEvenView(String owned, String rented, Integer month, Double hoursPerMonth, String why) {

        static BreakEvenView from(BreakEven found) {
            String noMonth = reason(found.month());
            return new BreakEvenView(
                    found.owned(),
                    found.rented(),
                    known(found.month()),
                    known(found.hoursPerMonth()),
                    noMonth == null ? reason(found.hoursPerMonth()) : noMonth);
        }
    }

    public static CostBenefitView from(CostBenefit answer) {
        return new CostBenefitView(
                answer.question().name(),
                answer.question().horizon().count(),
                answer.ranked().stream().map(OptionView::from).toList(),
                answer.breakEvens().stream().map(BreakEvenView::from).toList(),
                Usual.sentences(),
                null,
                null);
    }

    CostBenefitView with(String whole, List<Source> known) {
        return new CostBenefitView(name, months, options, breakEvens, assumptions, known, whole);
    }

    /** Null if unknown: absent in JSON. */
    private static <T> T known(Measured<T> value) {
        return value instanceof Measured.Known<T>(T known) ? known : null;
    }

    private static String reason(Measured<?> value) {
        return value instanceof Measured.Unknown<?>(String reason) ? reason : null;
    }
}
