/** Talking to the platform over HTTP and to its problem details. */
@NullMarked
package dev.supercargo.cli.platform;

import org.jspecify.annotations.NullMarked;
