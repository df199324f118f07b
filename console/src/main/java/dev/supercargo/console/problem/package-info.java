/** The answers the console gives itself, as RFC 9457 {@code application/problem+json}. */
package dev.supercargo.console.problem;
