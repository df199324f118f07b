/** Replays demand whose future is known through the roadmap and through simpler rules; needs no running platform. */
@NullMarked
package dev.supercargo.cli.bench.roadmap;

import org.jspecify.annotations.NullMarked;
