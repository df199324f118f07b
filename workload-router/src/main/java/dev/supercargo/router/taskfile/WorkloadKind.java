package dev.supercargo.router.taskfile;

/** The Kubernetes object that holds the pods of an attempt. */
public enum WorkloadKind {
    /** {@code batch/v1} Job, Indexed. */
    JOB,
    /** {@code jobset.x-k8s.io/v1alpha2} JobSet. */
    JOBSET,
    /** {@code trainer.kubeflow.org/v1alpha1} TrainJob. */
    TRAINJOB
}
