package dev.supercargo.planning.roadmap;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** A linear programme to be minimised; the only class that knows the solver. Not thread-safe. */
final class LinearProgramme {

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private int rows;

    /**
     * @param values by variable, in the order they were added
     * @param value of the objective
     */
    record Solution(double[] values, double value) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Solution that && value == that.value && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }

        @Override
        public String toString() {
            return value + " at " + Arrays.toString(values);
        }
    }

    /** A linear combination of variables that lies within bounds. */
    final class Row {

        private final Expression expression;

        private Row(Expression expression) {
            this.expression = expression;
        }

        Row plus(int variable, double factor) {
            if (factor != 0) {
                expression.add(model.getVariable(variable), factor);
            }
            return this;
        }

        void equalTo(double value) {
            expression.level(value);
        }

        void atLeast(double value) {
            expression.lower(BigDecimal.valueOf(value));
        }

        void atMost(double value) {
            expression.upper(BigDecimal.valueOf(value));
        }
    }

    /**
     * Adds a variable of 0 or more.
     *
     * @param most infinite if nothing bounds it
     * @return its number, from 0
     */
    int variable(double most, double cost) {
        Variable added = model.addVariable("x" + model.countVariables())
                .lower(BigDecimal.ZERO)
                .weight(BigDecimal.valueOf(cost));
        if (!Double.isInfinite(most)) {
            added.upper(BigDecimal.valueOf(most));
        }
        return model.countVariables() - 1;
    }

    Row row() {
        rows++;
        return new Row(model.addExpression("r" + rows));
    }

    void fix(int variable, double value) {
        model.getVariable(variable).level(value);
    }

    /** @return nothing if no values satisfy all rows */
    Optional<Solution> minimise() {
        Optimisation.Result result = model.minimise();
        if (!result.getState().isFeasible()) {
            return Optional.empty();
        }
        double[] values = new double[model.countVariables()];
        for (int i = 0; i < values.length; i++) {
            values[i] = result.doubleValue(i);
        }
        return Optional.of(new Solution(values, result.getValue()));
    }
}
