/** What finished jobs cost against what they would have cost otherwise (docs/routing-policy.md). */
package dev.supercargo.router.savings;
