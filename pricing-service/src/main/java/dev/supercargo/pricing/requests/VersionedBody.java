package dev.supercargo.pricing.requests;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** What a client has written as a whole, with its version, who wrote it and when. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init")
public abstract class VersionedBody {

    private long version;
    private String body;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For JPA. */
    protected VersionedBody() {}

    public void take(Object newBody, String user, Instant now) {
        version++;
        body = Json.write(newBody);
        changedBy = user;
        changedAt = now;
    }

    /** 0 before the first. */
    public long version() {
        return version;
    }

    protected <T> T body(Class<T> type) {
        return Json.read(body, type);
    }

    public String changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
