package dev.supercargo.pricing.interruptions;

import dev.supercargo.pricing.usage.InstanceKey;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What own spot machines of one kind went through on one day.
 *
 * @param zone empty if it is not known
 * @param day in UTC, by the clock of the events
 */
record ObservedDay(InstanceKey machine, Optional<String> zone, LocalDate day, Exposure seen) {}
