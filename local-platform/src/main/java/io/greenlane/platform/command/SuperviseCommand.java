package io.greenlane.platform.command;

import io.greenlane.platform.LocalPlatform;
import io.greenlane.platform.refusal.PlatformRefusal;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What runs in the background after {@code up --detach}. */
@Command(name = "supervise", hidden = true, description = "Run everything without a word until told to end.")
final class SuperviseCommand implements Callable<Integer> {

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    @Override
    public Integer call() throws InterruptedException {
        Optional<LocalPlatform> started = LocalPlatform.start(options.settings());
        if (started.isEmpty()) {
            throw new PlatformRefusal("Another supervisor was faster on " + options.data() + ".");
        }
        try (LocalPlatform platform = started.get()) {
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(platform::close));
            platform.awaitAllUp();
            Thread.currentThread().join();
        }
        return 0;
    }
}
