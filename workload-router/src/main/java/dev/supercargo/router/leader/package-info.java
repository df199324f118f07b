/**
 * Which of several routers acts. One is elected, by a Lease of Kubernetes or by the database; what an earlier one still
 * tries to write afterwards is refused, however late it comes.
 */
@org.jspecify.annotations.NullMarked
package dev.supercargo.router.leader;
