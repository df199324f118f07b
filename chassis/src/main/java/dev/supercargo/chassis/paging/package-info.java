/** Cursor paging. */
package dev.supercargo.chassis.paging;
