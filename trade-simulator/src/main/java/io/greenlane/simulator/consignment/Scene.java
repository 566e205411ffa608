package io.greenlane.simulator.consignment;

import io.greenlane.simulator.world.Importer;
import io.greenlane.simulator.world.Paper;
import io.greenlane.simulator.world.Quality;
import io.greenlane.simulator.world.Supplier;
import java.util.Set;

/**
 * What is settled of a consignment before its items are written.
 *
 * @param quality the importer's hidden quality on the day
 * @param required papers without which the file is incomplete
 */
record Scene(
        int consignment,
        Importer importer,
        Quality quality,
        Importer.Line line,
        Supplier supplier,
        Voyage voyage,
        Set<Paper> required) {}
