/** Hardware of all kinds in one search: accelerators, parts and complete systems, with prices, export and import. */
package dev.supercargo.catalog.hardware;
