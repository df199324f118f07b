/**
 * Forwards {@code /api/v1/<noun>} to the one service that owns the noun. The destination comes from configuration alone;
 * nothing in a request (host, absolute address, path) can choose it.
 */
package dev.supercargo.console.proxy;
