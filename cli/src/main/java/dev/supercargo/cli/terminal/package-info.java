/** What people see: tables, amounts, times, colours. */
@NullMarked
package dev.supercargo.cli.terminal;

import org.jspecify.annotations.NullMarked;
