/** What jobs write: the log of one attempt as it is, or of all attempts as they come, from every node. */
package dev.supercargo.router.logs;
