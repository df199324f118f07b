/**
 * Refuses what cannot exist before anything is computed from it: a shape whose heads do not divide its width, more
 * pipeline stages than layers, a number format that the device has no units for. An objection names the values and what
 * to do; no number is ever given beside it.
 */
@NullMarked
package dev.supercargo.engine.validation;

import org.jspecify.annotations.NullMarked;
