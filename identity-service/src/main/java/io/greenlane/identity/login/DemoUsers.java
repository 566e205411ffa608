package io.greenlane.identity.login;

import io.greenlane.identity.IdentitySettings;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.stereotype.Component;

/** The demo users, who exist only where an installation has set a password for them. */
@Component
public class DemoUsers implements UserDetailsService {

    private static final Logger log = LoggerFactory.getLogger(DemoUsers.class);

    private final Map<String, DemoUser> users;
    private final String passwordHash;

    DemoUsers(IdentitySettings settings) {
        if (settings.demoPassword().isBlank()) {
            log.info("GREENLANE_DEMO_PASSWORD is not set: there are no demo users, only registered clients get tokens");
            users = Map.of();
            passwordHash = "";
        } else {
            users = DemoUser.all().stream()
                    .collect(Collectors.toUnmodifiableMap(DemoUser::username, Function.identity()));
            passwordHash = Objects.requireNonNull(
                    PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(settings.demoPassword()));
            log.info("{} demo users may log in with GREENLANE_DEMO_PASSWORD", users.size());
        }
    }

    /** The demo user of this name, if there is one. */
    public Optional<DemoUser> find(String username) {
        return Optional.ofNullable(users.get(username));
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        return find(username)
                .map(user -> User.withUsername(user.username())
                        .password(passwordHash)
                        .roles(user.role().name())
                        .build())
                .orElseThrow(() -> UsernameNotFoundException.fromUsername(username));
    }
}
