package io.greenlane.declaration.lifecycle;

import java.time.Instant;

/** An entry in a declaration's timeline about something that moves it nowhere; it gets the version at hand. */
public record TimelineNote(String mrn, Instant at, TimelineEntry.Event event, String message) {}
