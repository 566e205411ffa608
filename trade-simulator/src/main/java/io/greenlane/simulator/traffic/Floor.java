package io.greenlane.simulator.traffic;

import io.greenlane.simulator.consignment.Consignment;
import io.greenlane.simulator.gateway.Bearer;
import io.greenlane.simulator.gateway.Gateway;
import io.greenlane.simulator.readback.Acknowledged;
import java.util.List;
import java.util.Optional;

/**
 * What all desks of a run share.
 *
 * @param lrnPrefix how the references of this run's declarations begin, and of no other's
 */
record Floor(Gateway gateway, Bearer officer, Registry registry, Book book, String lrnPrefix) {

    List<Acknowledged> acknowledged() {
        return book.acknowledged();
    }

    Optional<Consignment> ofMrn(String mrn) {
        return book.ofMrn(mrn);
    }

    /** The caller's list of this run's declarations in a status. */
    String listOf(String status) {
        return "/declarations?status=" + status + "&q=" + lrnPrefix;
    }
}
