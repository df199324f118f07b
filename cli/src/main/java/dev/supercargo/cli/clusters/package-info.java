/** Connected clusters and placement policies. */
@NullMarked
package dev.supercargo.cli.clusters;

import org.jspecify.annotations.NullMarked;
