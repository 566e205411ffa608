package io.greenlane.declaration.lifecycle;

import java.util.List;

/** Told inside this service, in the transaction that made the declarations durable. */
public record FilingsLodged(List<Standing> standings) {

    public FilingsLodged {
        standings = List.copyOf(standings);
    }
}
