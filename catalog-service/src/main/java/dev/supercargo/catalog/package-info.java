/** The hardware catalog: what accelerators, models and machines there are, and how fast they were measured to be. */
package dev.supercargo.catalog;
