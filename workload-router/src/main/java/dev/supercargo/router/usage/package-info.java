/** Meters what running jobs use, at the price frozen by their decision. */
package dev.supercargo.router.usage;
