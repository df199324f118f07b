/**
 * The platform's time: the wall's, or the newest moment an event told of where a simulated cluster runs ahead.
 */
package dev.supercargo.planner.clock;
