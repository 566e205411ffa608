package io.greenlane.platform.harbour;

import java.util.List;

/**
 * Goods on their way to a port, as their carrier knows them.
 *
 * @param document bill of lading or air waybill
 * @param containers empty for goods by air
 * @param customsOffice where they were declared
 */
public record Cargo(String document, List<String> containers, boolean byAir, String customsOffice) {

    public Cargo {
        containers = List.copyOf(containers);
    }

    /** What the port handles: each container, or the goods of the document as one. */
    public List<String> units() {
        return containers.isEmpty() ? List.of(document) : containers;
    }
}
