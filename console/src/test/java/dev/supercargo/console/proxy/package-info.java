/** The proxy against real HTTP servers. */
package dev.supercargo.console.proxy;
