/** How long a decision takes on a market of tens of thousands of offers, measured with JMH. */
@NullMarked
package dev.supercargo.simulator.decisions;

import org.jspecify.annotations.NullMarked;
