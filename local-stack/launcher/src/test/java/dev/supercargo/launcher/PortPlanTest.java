package dev.supercargo.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortPlanTest {

    @Test
    void usesTheDocumentedPortsByDefault() {
        assertThat(PortPlan.from(Map.of()).numbers())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        PortRole.CONSOLE, 8080,
                        PortRole.CATALOG, 8081,
                        PortRole.PRICING, 8082,
                        PortRole.ROUTER, 8083,
                        PortRole.PLANNER, 8084,
                        PortRole.POSTGRESQL, 15432,
                        PortRole.KAFKA, 19092,
                        PortRole.KAFKA_CONTROLLER, 19093,
                        PortRole.SIMULATOR, 18443));
    }

    @Test
    void movesAllPortsByTheBaseAndOneByItsOwnVariable() {
        PortPlan plan = PortPlan.from(Map.of("SUPERCARGO_PORT_BASE", "28000", "SUPERCARGO_KAFKA_PORT", "9092"));

        assertThat(plan.of(PortRole.CONSOLE)).isEqualTo(28_000);
        assertThat(plan.of(PortRole.PLANNER)).isEqualTo(28_004);
        assertThat(plan.of(PortRole.SIMULATOR)).isEqualTo(28_013);
        assertThat(plan.of(PortRole.KAFKA)).isEqualTo(9_092);
        assertThat(plan.url(PortRole.CATALOG)).isEqualTo("http://127.0.0.1:28001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "0", "-1", "65530", "8080.5"})
    void refusesABaseThatLeavesNoRoom(String base) {
        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> PortPlan.from(Map.of("SUPERCARGO_PORT_BASE", base)))
                .withMessage("SUPERCARGO_PORT_BASE=%s is not a port between 1 and 65522.", base)
                .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE));
    }

    @Test
    void refusesOnePortForTwo() {
        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> PortPlan.from(Map.of("SUPERCARGO_CONSOLE_PORT", "8083")))
                .withMessage(
                        "Port 8083 is planned for both the console and the workload router. Maybe change SUPERCARGO_CONSOLE_PORT or SUPERCARGO_ROUTER_PORT.");
    }

    @Test
    void namesTheUsedPortItsUserAndTheWayOut() {
        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> PortPlan.from(Map.of()).requireFree(port -> port != 8083))
                .withMessageContaining("Port 8083, wanted by the workload router, is in use")
                .withMessageContaining("SUPERCARGO_ROUTER_PORT=18083 ./supercargo up")
                .withMessageContaining("SUPERCARGO_PORT_BASE=")
                .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.PORT_IN_USE));
    }
}
