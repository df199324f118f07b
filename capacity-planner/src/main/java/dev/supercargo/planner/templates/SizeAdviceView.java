package dev.supercargo.planner.templates;

import dev.supercargo.planner.templates.TemplateView.SizeView;
import dev.supercargo.planning.templates.ScalingTrigger;
import dev.supercargo.planning.templates.SizeAdvice;
import java.util.List;

/**
 * Which size suits a project.
 *
 * @param now by what is spent
 * @param reasons the triggers that fired
 */
public record SizeAdviceView(SizeView now, SizeView advised, List<TriggerView> reasons) {

    public record TriggerView(ScalingTrigger trigger, String words) {}

    static SizeAdviceView from(SizeAdvice advice) {
        return new SizeAdviceView(
                SizeView.from(advice.now()),
                SizeView.from(advice.advised()),
                advice.reasons().stream()
                        .map(trigger -> new TriggerView(trigger, trigger.words()))
                        .toList());
    }
}
