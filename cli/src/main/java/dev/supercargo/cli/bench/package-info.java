/** Measures the running platform. */
@NullMarked
package dev.supercargo.cli.bench;

import org.jspecify.annotations.NullMarked;
