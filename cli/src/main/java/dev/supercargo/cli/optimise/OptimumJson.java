package dev.supercargo.cli.optimise;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.cli.terminal.Show;
import dev.supercargo.planning.optimise.Build;
import dev.supercargo.planning.optimise.BundledShelf;
import dev.supercargo.planning.optimise.Goal;
import dev.supercargo.planning.optimise.Optimum;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;

/** The best machine for programs: units in the names, money as decimal text in US dollars, an unknown value is absent. */
final class OptimumJson {

    private OptimumJson() {}

    static ObjectNode of(Goal goal, Optimum answer) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("kind", "supercargo.optimum").put("version", 1).put("goal", Show.word(goal.name()));
        root.put("reference", BundledShelf.REFERENCE);
        switch (answer.best()) {
            case Measured.Known<Build>(Build best) -> {
                ArrayNode items = machine(root.putObject("best"), best).putArray("items");
                for (Build.Item item : best.items()) {
                    items.addObject()
                            .put("name", item.name())
                            .put("count", item.count())
                            .put("priceUsd", dollars(item.price()))
                            .put("priceNote", item.note());
                }
            }
            case Measured.Unknown<Build>(String reason) -> root.put("noneBecause", reason);
        }
        ArrayNode limits = root.putArray("limits");
        for (Optimum.Binding limit : answer.limits()) {
            ObjectNode node = limits.addObject()
                    .put("limit", Show.word(limit.limit().name()))
                    .put("binds", limit.binds());
            if (limit.next() instanceof Measured.Known<Build>(Build next)) {
                machine(node.putObject("next"), next);
            }
        }
        ArrayNode front = root.putArray("front");
        answer.front().forEach(build -> machine(front.addObject(), build));
        answer.unpriced().forEach(root.putArray("unpriced")::add);
        return root;
    }

    private static ObjectNode machine(ObjectNode node, Build build) {
        return node.put("name", build.name())
                .put("costUsd", dollars(build.cost()))
                .put("watts", build.power().watts())
                .put("speed", build.speed());
    }

    private static String dollars(Money money) {
        return money.amount().stripTrailingZeros().toPlainString();
    }
}
