package dev.supercargo.router.cluster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** A Kubernetes Job whose attempt ended while it ran. */
@Entity
class Leftover {

    @Id
    @Column(name = "kubernetes_job")
    String kubernetesJob;

    String cluster;

    @Column(name = "job_id")
    String jobId;

    Instant since;

    protected Leftover() {}

    Leftover(String kubernetesJob, String cluster, String jobId, Instant since) {
        this.kubernetesJob = kubernetesJob;
        this.cluster = cluster;
        this.jobId = jobId;
        this.since = since;
    }
}
