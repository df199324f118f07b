package dev.supercargo.engine.workload;

/**
 * The identity of a job.
 *
 * @param value opaque, not blank
 */
public record JobId(String value) {

    public JobId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("job id is blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
