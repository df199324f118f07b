/** Questions that an option or a person answers. */
@NullMarked
package dev.supercargo.cli.questions;

import org.jspecify.annotations.NullMarked;
