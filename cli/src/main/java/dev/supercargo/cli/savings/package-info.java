/** What jobs cost against what they would have cost otherwise. */
@NullMarked
package dev.supercargo.cli.savings;

import org.jspecify.annotations.NullMarked;
