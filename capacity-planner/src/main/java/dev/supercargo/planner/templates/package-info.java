/** Where to begin: templates of cost questions, sizes of projects, shares of a budget. */
package dev.supercargo.planner.templates;
