/** Measured throughputs: published ones that come with the product and those that users or benchmark jobs post. */
package dev.supercargo.catalog.benchmarks;
