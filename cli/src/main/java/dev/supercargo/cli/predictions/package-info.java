/** {@code predict}: asks the platform how long a training would take elsewhere; and how fast predictions themselves are. */
@NullMarked
package dev.supercargo.cli.predictions;

import org.jspecify.annotations.NullMarked;
