/** Model profiles: list, show, register by a config.json. */
@NullMarked
package dev.supercargo.cli.models;

import org.jspecify.annotations.NullMarked;
