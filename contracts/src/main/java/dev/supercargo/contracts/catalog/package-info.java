/** Facts that catalog-service publishes about hardware, models, measurements and owned machines. */
@NullMarked
package dev.supercargo.contracts.catalog;

import org.jspecify.annotations.NullMarked;
