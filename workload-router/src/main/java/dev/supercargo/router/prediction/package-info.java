/** What-if: how a training would run on any accelerators, and what it would cost there, without submitting anything. */
package dev.supercargo.router.prediction;
