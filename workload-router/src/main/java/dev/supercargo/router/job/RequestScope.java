package dev.supercargo.router.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.supercargo.chassis.caller.Caller;
import dev.supercargo.chassis.idempotency.IdempotencyKeys;
import jakarta.enterprise.context.RequestScoped;

/** What a request brings along: who calls, and how answers are kept and streamed. */
@RequestScoped
class RequestScope {

    private final Caller caller;
    private final IdempotencyKeys idempotencyKeys;
    private final JobChanges changes;
    private final ObjectMapper mapper;

    RequestScope(Caller caller, IdempotencyKeys idempotencyKeys, JobChanges changes, ObjectMapper mapper) {
        this.caller = caller;
        this.idempotencyKeys = idempotencyKeys;
        this.changes = changes;
        this.mapper = mapper;
    }

    Caller caller() {
        return caller;
    }

    IdempotencyKeys idempotencyKeys() {
        return idempotencyKeys;
    }

    JobChanges changes() {
        return changes;
    }

    String json(Object value) {
        return JobResource.write(mapper, value);
    }
}
