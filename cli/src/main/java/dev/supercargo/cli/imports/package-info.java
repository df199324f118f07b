/** Taking price lists from files. */
@NullMarked
package dev.supercargo.cli.imports;

import org.jspecify.annotations.NullMarked;
