package dev.supercargo.router.job;

/** Fired inside the transaction that changes a job; observers that tell the world wait for its success. */
public record JobChanged(String jobId, JobView view) {}
