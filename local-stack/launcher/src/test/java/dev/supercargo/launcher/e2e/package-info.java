/**
 * The main job, end to end: the packaged platform as {@code ./supercargo up} runs it, the examples as a newcomer submits
 * them, and every service killed once while they run.
 */
package dev.supercargo.launcher.e2e;
