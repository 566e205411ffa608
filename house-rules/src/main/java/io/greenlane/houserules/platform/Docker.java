package io.greenlane.houserules.platform;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/** What both containers share: whether an engine answers, and an outage that keeps the container. */
final class Docker {

    private Docker() {}

    static boolean answers() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    // Testcontainers' own stop() removes the container and with it the data.
    static void stop(GenericContainer<?> container) {
        container.getDockerClient().stopContainerCmd(container.getContainerId()).exec();
    }

    static void startAgain(GenericContainer<?> container) {
        container
                .getDockerClient()
                .startContainerCmd(container.getContainerId())
                .exec();
    }
}
