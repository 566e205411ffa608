package io.greenlane.platform.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.platform.folder.Secrets.ClientCredentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void secretsAreMadeOnceAndKept() {
        Secrets first = Secrets.of(folder);
        String password = first.databasePassword("declaration");
        String demo = first.demoPassword();

        Secrets again = Secrets.of(folder);

        assertThat(again.databasePassword("declaration")).isEqualTo(password);
        assertThat(again.demoPassword()).isEqualTo(demo).isNotEqualTo(password);
        assertThat(again.databasePassword("inspection")).isNotEqualTo(password);
    }

    @Test
    void onlyTheOwnerMayReadThem() throws IOException {
        Secrets.of(folder).demoPassword();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void theDrawKeyHasThirtyTwoBytes() {
        assertThat(Base64.getDecoder().decode(Secrets.of(folder).drawKey())).hasSize(32);
        assertThat(Base64.getDecoder().decode(Secrets.of(folder).drawKey())).hasSize(32);
    }

    @Test
    void passwordsNeedNoQuotingInSql() {
        assertThat(Secrets.of(folder).databasePassword("identity")).matches("[A-Za-z0-9_-]{20,}");
    }

    @Test
    void aRegisteredClientIsRemembered() {
        ClientCredentials client = new ClientCredentials("a-client", "s3cret=+/");
        Secrets.of(folder).keepClient("NL801234567", client);

        assertThat(Secrets.of(folder).client("NL801234567")).contains(client);
        assertThat(Secrets.of(folder).client("NL812233445")).isEmpty();
    }
}
