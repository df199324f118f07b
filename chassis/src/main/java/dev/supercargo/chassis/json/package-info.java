/** The contract's JSON rules, applied to REST. */
package dev.supercargo.chassis.json;
