/** What fits into a machine and when its components are due: the rules of the hardware library over REST. */
package dev.supercargo.catalog.machines;
