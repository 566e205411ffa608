package io.greenlane.benchmarks.machine;

import io.greenlane.houserules.platform.RealKafka;
import java.io.IOException;
import java.io.OutputStream;

/** A Kafka broker in a JVM of its own, so that its CPU time can be told from ours; ends when its standard input does. */
final class BrokerProcess {

    static final String READY = "broker at ";

    private BrokerProcess() {}

    static void main() throws IOException {
        System.out.println(READY + RealKafka.bootstrapServers());
        System.in.transferTo(OutputStream.nullOutputStream());
        System.exit(0);
    }
}
