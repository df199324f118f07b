/** Creates the topics this service owns, with the settings of the contract. */
package dev.supercargo.chassis.topics;
