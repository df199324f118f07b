/** What teams agreed on: the defaults of their task files, and what they may hold at once. */
package dev.supercargo.router.team;
