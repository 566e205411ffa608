package io.greenlane.houserules.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports nobody listens on. A server that must keep its address over an outage needs to choose it beforehand. */
final class Ports {

    private Ports() {}

    /** Two sockets are held at once, so that the two ports differ. */
    static int[] twoFree() {
        try (ServerSocket one = free();
                ServerSocket two = free()) {
            return new int[] {one.getLocalPort(), two.getLocalPort()};
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on the loopback interface", e);
        }
    }

    static int oneFree() {
        try (ServerSocket socket = free()) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No free port on the loopback interface", e);
        }
    }

    private static ServerSocket free() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
