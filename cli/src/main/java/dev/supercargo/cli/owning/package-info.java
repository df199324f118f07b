/** What owning and committing cost, what to buy, and what moving data costs. */
@NullMarked
package dev.supercargo.cli.owning;

import org.jspecify.annotations.NullMarked;
