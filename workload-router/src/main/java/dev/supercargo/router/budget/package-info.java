/** Budgets and their ledger: reserved at the decision, charged by usage, settled at the end. */
package dev.supercargo.router.budget;
