/** What the router knows of hardware and prices: read models rebuilt from the compacted topics. */
package dev.supercargo.router.market;
