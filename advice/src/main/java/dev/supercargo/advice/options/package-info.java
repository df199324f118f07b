/** Buy, rent or both: three options with numbers, ranked, and why the others lost. */
@NullMarked
package dev.supercargo.advice.options;

import org.jspecify.annotations.NullMarked;
