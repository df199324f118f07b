package dev.supercargo.router.trainingjob;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Which TrainingJob a job came from. It stays when either is gone, so that no TrainingJob becomes two jobs. */
@Entity
@Table(name = "training_job")
class Origin {

    /** Of the object, given by its cluster; another object of the same name has another. */
    @Id
    String uid;

    @Column(name = "job_id")
    String jobId;

    String cluster;
    String namespace;
    String name;

    /** Up to which line of the job's timeline the object's Events were written. */
    long told;

    /** For Hibernate. */
    protected Origin() {}

    Origin(String uid, String jobId, String cluster, String namespace, String name) {
        this.uid = uid;
        this.jobId = jobId;
        this.cluster = cluster;
        this.namespace = namespace;
        this.name = name;
    }
}
