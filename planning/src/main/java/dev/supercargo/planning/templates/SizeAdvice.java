package dev.supercargo.planning.templates;

import java.util.ArrayList;
import java.util.List;

/**
 * Which size suits a project.
 *
 * @param now size by what is spent
 * @param advised size by where it stands; larger than {@code now} if triggers fire
 * @param reasons the triggers that fired, size by size
 */
public record SizeAdvice(ProjectSize now, ProjectSize advised, List<ScalingTrigger> reasons) {

    public SizeAdvice {
        reasons = List.copyOf(reasons);
    }

    /** Goes up as long as the triggers of a size fire. */
    public static SizeAdvice of(ProjectSize now, Standing standing) {
        List<ScalingTrigger> reasons = new ArrayList<>();
        ProjectSize size = now;
        while (true) {
            List<ScalingTrigger> firing = ScalingTrigger.firing(size, standing);
            reasons.addAll(firing);
            if (firing.isEmpty() || size.next() == size) {
                return new SizeAdvice(now, size, reasons);
            }
            size = size.next();
        }
    }
}
