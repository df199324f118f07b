package dev.supercargo.cli.advise;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.supercargo.advice.guide.RuleApplied;
import dev.supercargo.advice.options.Advice;
import dev.supercargo.advice.options.Answers;
import dev.supercargo.advice.options.Option;
import dev.supercargo.cli.questions.Choices;
import dev.supercargo.quantities.Measured;
import dev.supercargo.quantities.Money;
import java.time.Duration;

/** Advice for programs: units in the names, money as decimal text in US dollars, an unknown value is absent. */
final class AdviceJson {

    private AdviceJson() {}

    static ObjectNode of(Advice advice, Answers answers) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("kind", "supercargo.advice").put("version", 1);
        advice.verdict().forEach(root.putArray("verdict")::add);
        ObjectNode asked = root.putObject("answers");
        asked.put("use", Choices.word(answers.purpose()));
        asked.put("scale", Choices.word(answers.scale()));
        asked.put("budgetUsd", dollars(answers.budget()));
        asked.put("speed", Choices.word(answers.speed()));
        asked.put("storageBytes", answers.storage().bytes());
        asked.put("hoursPerMonth", answers.use().hoursPerMonth());
        asked.put("horizonMonths", answers.use().months());
        asked.put("model", answers.model().id().value());
        ArrayNode options = root.putArray("options");
        advice.ranked().forEach(ranked -> option(options.addObject(), ranked));
        ArrayNode rules = root.putArray("rules");
        for (RuleApplied rule : advice.rules()) {
            rules.addObject()
                    .put("name", rule.name())
                    .put("source", rule.source())
                    .put("says", rule.says());
        }
        advice.assumptions().forEach(root.putArray("assumptions")::add);
        return root;
    }

    private static void option(ObjectNode node, Advice.Ranked ranked) {
        Option option = ranked.option();
        node.put("way", Choices.word(option.kind()));
        node.put("name", option.name());
        node.put("possible", option.isPossible());
        node.put("reason", ranked.reason());
        node.put("upfrontUsd", dollars(option.cost().upfront()));
        node.put("monthlyUsd", dollars(option.cost().monthly()));
        node.put("totalUsd", dollars(option.cost().total()));
        node.put("hoursPerMonth", option.hours());
        if (option.breakEven() instanceof Measured.Known<Integer>(Integer month)) {
            node.put("breakEvenMonth", month);
        }
        if (option.run() instanceof Measured.Known<Duration>(Duration run)) {
            node.put("run", run.toString());
        }
        option.purchases().forEach(node.putArray("purchases")::add);
        option.notes().forEach(node.putArray("notes")::add);
        option.sources().forEach(node.putArray("priceSources")::add);
    }

    private static String dollars(Money money) {
        return money.amount().stripTrailingZeros().toPlainString();
    }
}
