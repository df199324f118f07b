/** Printable pages that need nothing but themselves. */
@NullMarked
package dev.supercargo.cli.pages;

import org.jspecify.annotations.NullMarked;
