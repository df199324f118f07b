package dev.supercargo.cli.budgets;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.cli.ExitCode;
import dev.supercargo.cli.Session;
import dev.supercargo.cli.platform.Platform;
import java.math.BigDecimal;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Creates or changes a budget. */
@NullUnmarked
@Command(name = "set", description = "Create or change a budget.")
final class SetBudgetCommand implements Callable<Integer> {

    /** How long a limit holds before it starts anew. */
    enum Period {
        DAILY,
        WEEKLY,
        MONTHLY
    }

    @Parameters(paramLabel = "ID", description = "The budget's name, such as research.")
    private String id;

    @Option(
            names = "--scope",
            required = true,
            paramLabel = "SCOPE",
            description = "Whose: team/NAME, user/NAME or * for everybody.")
    private String scope;

    @Option(names = "--period", required = true, paramLabel = "PERIOD", description = "daily, weekly or monthly.")
    private Period period;

    @Option(names = "--limit", required = true, paramLabel = "USD", description = "US dollars for a period.")
    private BigDecimal limit;

    /** What happens when it is spent. */
    enum OnExhausted {
        BLOCK_NEW,
        SUSPEND_RUNNING
    }

    @Option(
            names = "--on-exhausted",
            paramLabel = "WHAT",
            description = "block_new (the default): running jobs end; suspend_running: they stop at their last"
                    + " checkpoint and go on when there is room.")
    private OnExhausted onExhausted;

    @Option(names = "--json", description = "The API's JSON, unchanged.")
    private boolean json;

    private final Session session;

    SetBudgetCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        ObjectNode definition = JsonNodeFactory.instance.objectNode();
        definition.put("scope", scope);
        definition.put("period", period.name());
        definition.putObject("limit").put("amount", limit.toPlainString()).put("currency", "USD");
        if (onExhausted != null) {
            definition.put("onExhausted", onExhausted.name());
        }
        String body = session.platform().put("budgets/" + Platform.encoded(id), definition.toString());
        if (json) {
            session.print(body);
        } else {
            BudgetCommand.print(session.terminal(), Stream.of(Platform.parsed(body)));
        }
        return ExitCode.OK.number();
    }
}
