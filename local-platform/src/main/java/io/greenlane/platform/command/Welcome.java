package io.greenlane.platform.command;

import io.greenlane.platform.PlatformSettings;
import io.greenlane.platform.address.Addresses;
import io.greenlane.platform.folder.DataFolder;
import io.greenlane.platform.login.DemoUser;
import java.util.stream.Collectors;

/** What is said when everything is up. */
final class Welcome {

    private Welcome() {}

    private static boolean isDefault(PlatformSettings settings) {
        return settings.data().equals(settings.home().resolve(".greenlane"));
    }

    static String text(PlatformSettings settings, Addresses addresses) {
        String users = DemoUser.ALL.stream()
                .map(user -> String.format("    %-12s %s", user.name(), user.is()))
                .collect(Collectors.joining("\n"));
        return """

                Greenlane is up.

                  Console     %1$s/console/
                  API         %1$s/api/v1   (described at %1$s/api/v1/openapi.json)
                  Log-in      %2$s
                  Kafka       %3$s   (ports log in at %8$s: ./greenlane port credentials%7$s)
                  Data, logs  %4$s

                  Demo users, all with the demo.password in %5$s
                %6$s

                Try
                  curl -H "Authorization: Bearer $(./greenlane token trader-a%7$s)" %1$s/api/v1/me
                  curl -H "Authorization: Bearer $(./greenlane token trader-b%7$s)" -H "Content-Type: application/json" \\
                       -H "Prefer: wait=5" -d @docs/examples/coffee-without-papers.json %1$s/api/v1/declarations
                  curl -H "Authorization: Bearer $(./greenlane token officer%7$s)" "%1$s/api/v1/declarations?limit=5"
                """.formatted(
                        addresses.gateway(),
                        addresses.issuer(),
                        addresses.kafka(),
                        settings.data(),
                        DataFolder.secretsFile(settings.data()),
                        users,
                        isDefault(settings) ? "" : " --data " + settings.data(),
                        addresses.kafkaOutside());
    }
}
