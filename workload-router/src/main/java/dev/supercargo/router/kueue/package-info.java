/**
 * Kueue's AdmissionCheck by budget: whether the workloads that wait in Kueue's queues may start, as far as their teams' money
 * goes.
 */
package dev.supercargo.router.kueue;
