/** The service's clock. */
package dev.supercargo.catalog.time;
