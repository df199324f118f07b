/** Who calls, with which roles, for which teams. */
package dev.supercargo.chassis.caller;
