package io.greenlane.houserules.platform;

/** One server process or container that keeps its address and its data while it is down. */
interface Server {

    /** Host and port, the same over every outage. */
    String address();

    void start();

    void stop();
}
