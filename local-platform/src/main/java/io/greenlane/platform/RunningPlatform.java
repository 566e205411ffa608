package io.greenlane.platform;

import io.greenlane.platform.address.Addresses;
import io.greenlane.platform.broker.BrokerAccount;
import io.greenlane.platform.broker.BrokerLogin;
import io.greenlane.platform.folder.DataFolder;
import io.greenlane.platform.folder.Secrets;
import io.greenlane.platform.harbour.PortMovements;
import io.greenlane.platform.login.DemoUser;
import io.greenlane.platform.login.Tokens;
import io.greenlane.platform.refusal.PlatformRefusal;
import io.greenlane.platform.seeding.DemoParties;
import io.greenlane.platform.supervision.PlatformState;
import io.greenlane.platform.supervision.StateFile;
import java.nio.file.Path;
import java.time.InstantSource;

/** A platform that runs, as its users see it, whichever process supervises it. */
public final class RunningPlatform {

    private final Path data;
    private final Addresses addresses;
    private final InstantSource clock = InstantSource.system();

    RunningPlatform(Path data, Addresses addresses) {
        this.data = data;
        this.addresses = addresses;
    }

    /**
     * The platform of a data folder.
     *
     * @throws PlatformRefusal when none runs
     */
    public static RunningPlatform in(Path data) {
        PlatformState state = new StateFile(DataFolder.stateFile(data))
                .read()
                .filter(PlatformState::supervised)
                .orElseThrow(() ->
                        new PlatformRefusal("Greenlane is not running on " + data + "; start it with ./greenlane up."));
        return new RunningPlatform(data, Addresses.of(state.ports()));
    }

    public Addresses addresses() {
        return addresses;
    }

    /** A bearer token of a demo user, by name. */
    public String token(String user) throws InterruptedException {
        DemoUser known = DemoUser.named(user);
        return new Tokens(addresses.issuer()).ofUser(known, secrets().demoPassword());
    }

    /** What a demo user types at the login page. */
    public String demoPassword() {
        return secrets().demoPassword();
    }

    /** Makes the demo parties known, as far as they are not. */
    public void seed() throws InterruptedException {
        new DemoParties(addresses, secrets(), clock).seed();
    }

    /** What a port's own system uses to tell customs of arrivals. */
    public PortMovements portMovements() {
        return new PortMovements(portLogin(), clock);
    }

    /** The demo port's account of the broker. */
    public BrokerLogin portLogin() {
        return login(OutsideAccounts.PORT);
    }

    /** The account of the demo's rapid-test devices. */
    public BrokerLogin deviceLogin() {
        return login(OutsideAccounts.DEVICES);
    }

    private BrokerLogin login(BrokerAccount account) {
        return new BrokerLogin(addresses.kafkaOutside(), account, secrets().brokerPassword(account.name()));
    }

    private Secrets secrets() {
        return Secrets.of(data);
    }
}
