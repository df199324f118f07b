/** Read models in memory, rebuilt from compacted topics at start and kept current. */
package dev.supercargo.chassis.replay;
