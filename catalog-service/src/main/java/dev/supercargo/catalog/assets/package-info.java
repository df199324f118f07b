/**
 * What the organisation owns: machines with their accelerators, price and date of purchase, and place. An asset's id is
 * also the name of its node pool in the cluster.
 */
package dev.supercargo.catalog.assets;
