/** Why a job went where it went, and what the alternatives would have cost. */
@NullMarked
package dev.supercargo.cli.decisions;

import org.jspecify.annotations.NullMarked;
