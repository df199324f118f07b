package dev.supercargo.contracts.capacity;

import dev.supercargo.contracts.Event;

/** Facts about one alert. */
public sealed interface AlertEvent extends Event permits AlertRaised, AlertAcknowledged, AlertCleared {

    String alertId();

    @Override
    default String aggregateId() {
        return alertId();
    }
}
