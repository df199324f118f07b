/** Comparisons of what ways to get work done cost: asked as a document, answered with every term. Nothing is stored. */
package dev.supercargo.planner.costs;
