package dev.supercargo.planner.usage;

/**
 * A metered interval with where it stands in the accounts.
 *
 * @param position grows with every record
 * @param optionId the offer id, {@code local/<asset id>} or {@code commitment/<commitment id>}
 * @param nodes of the place; 1 in rows of before it was kept
 */
public record UsageLine(long position, String optionId, int nodes, UsageView usage) {

    static UsageLine from(UsageEntity entity) {
        return new UsageLine(
                entity.position, entity.optionId, entity.nodes == null ? 1 : entity.nodes, UsageView.from(entity));
    }
}
