/** Decides where jobs go, stores every decision with all its candidates, and has the decision carried out. */
package dev.supercargo.router.placement;
