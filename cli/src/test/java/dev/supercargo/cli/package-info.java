/** Runs the commands against a small real HTTP server that answers in the API's shape. */
@NullMarked
package dev.supercargo.cli;

import org.jspecify.annotations.NullMarked;
