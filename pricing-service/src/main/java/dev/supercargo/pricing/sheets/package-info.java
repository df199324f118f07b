/**
 * Price sheets: offers as CSV, bundled with the product or uploaded by a customer. A sheet is taken as a whole or refused
 * as a whole, with every bad row named by line and field.
 */
@NullMarked
package dev.supercargo.pricing.sheets;

import org.jspecify.annotations.NullMarked;
