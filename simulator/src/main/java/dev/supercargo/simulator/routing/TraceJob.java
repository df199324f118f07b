package dev.supercargo.simulator.routing;

/**
 * One job of the table with the terms drawn for it. Times are hours since the first submission.
 *
 * @param number in the order of submission
 * @param id as in the table
 * @param team that pays
 * @param devices wanted, all at once
 * @param submit time
 * @param work hours on as many reference devices
 * @param deadline time
 * @param checkpointHours computing between two checkpoints
 */
record TraceJob(
        int number,
        String id,
        String team,
        int devices,
        double submit,
        double work,
        double deadline,
        double checkpointHours) {}
