/** What every fact of the catalog has: a value that may be unknown, a source and a date. */
package dev.supercargo.catalog.facts;
