/**
 * From an attempt at its place to the objects that Kubernetes is given: Job, JobSet or TrainJob, and what belongs to it.
 * Pure: the same attempt gives the same objects.
 */
package dev.supercargo.router.manifest;
