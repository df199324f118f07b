/** What the router's tests share: a simulated cluster, and the facts that catalog and pricing would publish. */
package dev.supercargo.router;
