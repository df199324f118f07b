package dev.supercargo.cli.optimise;

import dev.supercargo.cli.Session;
import dev.supercargo.cli.terminal.Paint;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.cli.terminal.Table;
import dev.supercargo.planning.optimise.Build;
import dev.supercargo.planning.optimise.Limits;
import dev.supercargo.planning.optimise.Optimum;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import dev.supercargo.quantities.Power;
import java.util.Locale;

/** The best machine on a terminal. */
final class OptimumText {

    private final Session session;
    private final Limits limits;

    OptimumText(Session session, Limits limits) {
        this.session = session;
        this.limits = limits;
    }

    void print(Optimum answer, boolean front) {
        switch (answer.best()) {
            case Measured.Known<Build>(Build best) -> machine(best);
            case Measured.Unknown<Build>(String reason) -> session.print("There is none: " + reason + ".");
        }
        if (!answer.limits().isEmpty()) {
            session.print("");
            answer.limits().forEach(this::limit);
        }
        if (front) {
            front(answer);
        }
        if (!answer.unpriced().isEmpty()) {
            session.print("");
            session.print(Show.counted(answer.unpriced().size(), "part")
                    + " left out because nobody states a price. Maybe state"
                    + " some with --price; --json names them.");
        }
    }

    private void machine(Build best) {
        session.print(session.terminal().paint(Paint.HEADING, best.name() + ": " + summary(best)));
        session.print("");
        Table table = new Table(">N", "PART", ">PRICE", "PRICE FROM");
        for (Build.Item item : best.items()) {
            table.row(
                    Integer.toString(item.count()),
                    item.name(),
                    Show.money(item.price().amount()),
                    item.note());
        }
        table.row("", "total", Show.money(best.cost().amount()), "");
        table.print(session.terminal());
    }

    private void limit(Optimum.Binding limit) {
        String name = "The " + Show.word(limit.limit().name()) + " limit of " + value(limit.limit());
        session.print(
                switch (limit.next()) {
                    case Measured.Known<Build>(Build next) ->
                        name + " binds. Next: " + next.name() + ", " + summary(next) + ".";
                    case Measured.Unknown<Build>(String reason) -> name + " does not bind: " + reason + ".";
                });
    }

    private String value(Limits.Kind kind) {
        return switch (kind) {
            case BUDGET ->
                limits.budget() instanceof Measured.Known<Money>(Money most) ? Show.money(most.amount()) : Show.UNKNOWN;
            case POWER -> limits.power() instanceof Measured.Known<Power>(Power most) ? watts(most) : Show.UNKNOWN;
            case SPEED -> limits.speed() instanceof Measured.Known<Double>(Double least) ? speed(least) : Show.UNKNOWN;
        };
    }

    private void front(Optimum answer) {
        session.print("");
        Table table = new Table(">COST", ">POWER", ">SPEED", "MACHINE");
        answer.front()
                .forEach(build -> table.row(
                        Show.money(build.cost().amount()), watts(build.power()), speed(build.speed()), build.name()));
        table.print(session.terminal());
        session.print("SPEED: times an RTX 3060, by data sheets.");
    }

    private static String summary(Build build) {
        return Show.money(build.cost().amount()) + ", " + watts(build.power()) + ", " + speed(build.speed())
                + " times an RTX 3060";
    }

    private static String watts(Power power) {
        return String.format(Locale.ROOT, "%.0f W", power.watts());
    }

    private static String speed(double speed) {
        return String.format(Locale.ROOT, "%.2f", speed);
    }
}
