/** Submitting, listing, following and ending jobs. */
@NullMarked
package dev.supercargo.cli.jobs;

import org.jspecify.annotations.NullMarked;
