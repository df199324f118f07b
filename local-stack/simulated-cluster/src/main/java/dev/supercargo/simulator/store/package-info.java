/**
 * The memory of the API server: objects by type and name with one growing revision, the last changes for watchers, and a
 * journal on disk from which a restarted server continues.
 */
package dev.supercargo.simulator.store;
