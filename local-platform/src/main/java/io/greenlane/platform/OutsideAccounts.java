package io.greenlane.platform;

import io.greenlane.platform.broker.BrokerAccount;
import io.greenlane.platform.folder.Secrets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The systems that are not ours and that the local platform knows: the demo's port and its rapid-test devices. */
final class OutsideAccounts {

    static final BrokerAccount PORT = BrokerAccount.port("NLRTM");
    static final BrokerAccount DEVICES = BrokerAccount.devices("NLRTM001");

    private OutsideAccounts() {}

    /** Each with its password, which is made with the data folder. */
    static Map<BrokerAccount, String> of(Secrets secrets) {
        return List.of(PORT, DEVICES).stream()
                .collect(Collectors.toMap(Function.identity(), account -> secrets.brokerPassword(account.name())));
    }
}
