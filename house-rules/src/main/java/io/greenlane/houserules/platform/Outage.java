package io.greenlane.houserules.platform;

/** A time without a server; closing it brings the server back at the same address with the same data. */
public interface Outage extends AutoCloseable {

    @Override
    void close();
}
