/** The best machine within limits: asked as a document, answered with its parts, the front and what each limit costs. */
package dev.supercargo.planner.optimisations;
