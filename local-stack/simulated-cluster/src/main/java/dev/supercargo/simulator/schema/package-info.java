/**
 * Structural schemas of custom resources: unknown fields are pruned, defaults set, and every violation named with the path
 * of its field.
 */
package dev.supercargo.simulator.schema;
