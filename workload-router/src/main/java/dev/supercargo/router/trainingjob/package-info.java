/**
 * TrainingJobs: jobs as objects of a cluster. Each is taken to the use cases that REST uses, and shows in its status what
 * became of it.
 */
package dev.supercargo.router.trainingjob;
