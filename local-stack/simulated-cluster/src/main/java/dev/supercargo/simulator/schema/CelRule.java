package dev.supercargo.simulator.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import dev.cel.bundle.Cel;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Optional;
import java.util.regex.Pattern;

/** One compiled expression of {@code x-kubernetes-validations}, on {@code self} and, for transitions, {@code oldSelf}. */
final class CelRule {

    private static final int MOST_ITERATIONS = 100_000;
    private static final Pattern OLD_SELF = Pattern.compile("\\boldSelf\\b");
    private static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .comprehensionMaxIterations(MOST_ITERATIONS)
            .build();
    private static final Cel CEL = CelFactory.standardCelBuilder()
            .setOptions(OPTIONS)
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addVar("self", SimpleType.DYN)
            .addVar("oldSelf", SimpleType.DYN)
            .addCompilerLibraries(
                    CelExtensions.strings(),
                    CelExtensions.sets(OPTIONS),
                    CelExtensions.lists(),
                    CelExtensions.math(OPTIONS))
            .addRuntimeLibraries(
                    CelExtensions.strings(),
                    CelExtensions.sets(OPTIONS),
                    CelExtensions.lists(),
                    CelExtensions.math(OPTIONS))
            .build();

    private final CelRuntime.Program program;
    private final boolean onTransition;

    private CelRule(CelRuntime.Program program, boolean onTransition) {
        this.program = program;
        this.onTransition = onTransition;
    }

    /** @throws InvalidExpression when the text is no expression, or calls a function that is not known here */
    static CelRule compile(String expression) throws InvalidExpression {
        try {
            return new CelRule(
                    CEL.createProgram(CEL.compile(expression).getAst()),
                    OLD_SELF.matcher(expression).find());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new InvalidExpression(e);
        }
    }

    /** Whether it compares with the value before, and is not asked for new values. */
    boolean isOnTransition() {
        return onTransition;
    }

    /** What the expression gives: a Boolean, a String, … */
    Object evaluate(JsonNode self, Optional<JsonNode> oldSelf, JsonNode schema) throws InvalidExpression {
        ImmutableMap.Builder<String, Object> variables = ImmutableMap.builder();
        variables.put("self", CelValues.of(self, schema));
        oldSelf.ifPresent(old -> variables.put("oldSelf", CelValues.of(old, schema)));
        try {
            return program.eval(variables.buildOrThrow());
        } catch (CelEvaluationException e) {
            throw new InvalidExpression(e);
        }
    }

    /** An expression that cannot be compiled or evaluated; the message says why. */
    static final class InvalidExpression extends Exception {

        InvalidExpression(Exception cause) {
            super(cause.getMessage(), cause);
        }
    }
}
