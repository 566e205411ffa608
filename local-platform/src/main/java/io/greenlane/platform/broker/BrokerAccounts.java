package io.greenlane.platform.broker;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;

/** Makes the accounts and rights in the broker's own books what they are to be; what is not on the list goes. */
final class BrokerAccounts {

    /** Kafka's least; the passwords are random and long, so that no number of rounds makes them safer. */
    private static final ScramCredentialInfo STORED_AS = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, 4096);

    private final Map<BrokerAccount, String> wanted;
    private final int patienceMillis;

    /** @param wanted each account with its password */
    BrokerAccounts(Map<BrokerAccount, String> wanted, int patienceMillis) {
        this.wanted = Map.copyOf(wanted);
        this.patienceMillis = patienceMillis;
    }

    void enter(Admin broker) throws ExecutionException, TimeoutException, InterruptedException {
        List<UserScramCredentialAlteration> passwords = new ArrayList<>();
        Set<AclBinding> rights = new HashSet<>();
        wanted.forEach((account, password) -> {
            passwords.add(new UserScramCredentialUpsertion(account.name(), STORED_AS, password));
            rights.addAll(account.rights());
        });
        KafkaFuture<Collection<AclBinding>> known =
                broker.describeAcls(AclBindingFilter.ANY).values();
        KafkaFuture<Void> entered = broker.alterUserScramCredentials(passwords).all();
        Set<AclBinding> surplus = new HashSet<>(await(known));
        surplus.removeAll(rights);
        if (!surplus.isEmpty()) {
            await(broker.deleteAcls(surplus.stream().map(AclBinding::toFilter).toList())
                    .all());
        }
        await(broker.createAcls(rights).all());
        await(entered);
    }

    private <T> T await(KafkaFuture<T> answer) throws ExecutionException, TimeoutException, InterruptedException {
        return answer.get(patienceMillis, TimeUnit.MILLISECONDS);
    }
}
