package dev.supercargo.launcher;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Which port everybody listens on, all on 127.0.0.1.
 *
 * @param numbers a different port for each role
 */
record PortPlan(Map<PortRole, Integer> numbers) {

    static final String BASE_VARIABLE = "SUPERCARGO_PORT_BASE";

    private static final int HIGHEST = 65_535;

    PortPlan {
        numbers = Collections.unmodifiableMap(new EnumMap<>(numbers));
        Map<Integer, PortRole> taken = new HashMap<>();
        numbers.forEach((role, number) -> {
            PortRole other = taken.put(number, role);
            if (other != null) {
                throw new LaunchException(
                        ExitCode.USAGE,
                        "Port %d is planned for both %s and %s. Maybe change %s or %s."
                                .formatted(number, other.user(), role.user(), other.variable(), role.variable()));
            }
        });
    }

    /** The defaults, moved by {@value #BASE_VARIABLE} as a whole and by each role's own variable alone. */
    static PortPlan from(Map<String, String> environment) {
        Map<PortRole, Integer> numbers = new EnumMap<>(PortRole.class);
        for (PortRole role : PortRole.values()) {
            int number = role.defaultNumber();
            if (isSet(environment, BASE_VARIABLE)) {
                number = port(BASE_VARIABLE, environment, HIGHEST - highestOffset()) + role.offset();
            }
            if (isSet(environment, role.variable())) {
                number = port(role.variable(), environment, HIGHEST);
            }
            numbers.put(role, number);
        }
        return new PortPlan(numbers);
    }

    private static int highestOffset() {
        int highest = 0;
        for (PortRole role : PortRole.values()) {
            highest = Math.max(highest, role.offset());
        }
        return highest;
    }

    private static boolean isSet(Map<String, String> environment, String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }

    private static int port(String variable, Map<String, String> environment, int highest) {
        String text = environment.get(variable).strip();
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= highest) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw unusable(variable, text, highest);
        }
        throw unusable(variable, text, highest);
    }

    private static LaunchException unusable(String variable, String text, int highest) {
        return new LaunchException(
                ExitCode.USAGE, "%s=%s is not a port between 1 and %d.".formatted(variable, text, highest));
    }

    int of(PortRole role) {
        return numbers.get(role);
    }

    String url(PortRole role) {
        return "http://127.0.0.1:" + of(role);
    }

    /** Fails with the first port that somebody else already uses. */
    void requireFree(IntPredicate isFree) {
        numbers.forEach((role, number) -> {
            if (!isFree.test(number)) {
                throw new LaunchException(
                        ExitCode.PORT_IN_USE,
                        "Port %d, wanted by %s, is in use by another program. Maybe stop that program (lsof -i :%d names it), choose another port (%s=%d ./supercargo up), or move all ports (%s=%d ./supercargo up)."
                                .formatted(
                                        number,
                                        role.user(),
                                        number,
                                        role.variable(),
                                        number + 10_000 > HIGHEST ? number - 10_000 : number + 10_000,
                                        BASE_VARIABLE,
                                        28_080));
            }
        });
    }
}
