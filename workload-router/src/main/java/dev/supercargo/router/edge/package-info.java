/**
 * Models that answer at the edge: which board serves one in which power mode, the Deployment it becomes, and whether it
 * still answers.
 */
package dev.supercargo.router.edge;
