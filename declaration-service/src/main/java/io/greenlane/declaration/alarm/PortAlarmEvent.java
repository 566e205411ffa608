package io.greenlane.declaration.alarm;

import io.greenlane.chassis.messaging.PublishedEvent;

/** What happened to one alarm; everybody who reads its topic gets the events of a unit in order. */
interface PortAlarmEvent extends PublishedEvent {

    PortAlarmRaised.Unit unit();

    @Override
    default String topic() {
        return "port-alarms";
    }

    @Override
    default String key() {
        return unit().reference();
    }
}
