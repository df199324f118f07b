/** Who asks, and what roles let them do: role-based access control of those who present a service account's token. */
package dev.supercargo.simulator.authorization;
