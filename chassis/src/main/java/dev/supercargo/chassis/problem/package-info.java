/** RFC 9457 problem details: one exception, one shape, one place. */
package dev.supercargo.chassis.problem;
