/** Ids for what the router creates. */
package dev.supercargo.router.identity;
