/**
 * The accelerator types: data-sheet values with source and date, search over them, and the facts published about them.
 */
package dev.supercargo.catalog.accelerators;
