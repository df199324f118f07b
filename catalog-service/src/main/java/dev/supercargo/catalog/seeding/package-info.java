/** Puts the bundled content into the database at start and publishes what is new or changed in it. */
package dev.supercargo.catalog.seeding;
