/**
 * Task files: SkyPilot-like YAML with a {@code routing:} block, read with positions so that every complaint names line,
 * column and field. See docs/task-file.md.
 */
package dev.supercargo.router.taskfile;
