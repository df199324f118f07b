/** Roadmaps: asked for with a document, computed from demand, stored with their inputs, published. */
package dev.supercargo.planner.roadmaps;
