package io.greenlane.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;

/** A login leads back into the console and nowhere else. */
class WayBackTest {

    @Test
    void whoLogsInComesBackToHisPage() throws IOException {
        assertThat(afterLoginFrom("/console/declarations?status=HELD&q=26NL"))
                .isEqualTo("/console/declarations?status=HELD&q=26NL");
        assertThat(afterLoginFrom(null)).isEqualTo("/console/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/console/",
                "//elsewhere.example/console/",
                "/console/../api/v1/me",
                "/console/\\elsewhere.example",
                "/console//elsewhere.example",
                "/console/a\r\nSet-Cookie: a=b",
                "/api/v1/me",
                "javascript:alert(1)",
                ""
            })
    void noLinkMakesTheLoginLeadElsewhere(String page) throws IOException {
        assertThat(afterLoginFrom(page)).isEqualTo("/console/");
    }

    private static @Nullable String afterLoginFrom(@Nullable String page) throws IOException {
        var request = new MockHttpServletRequest();
        var response = new MockHttpServletResponse();
        WayBack.remember(request, page);
        WayBack.afterLogin(request, response, new TestingAuthenticationToken("officer", "secret"));
        return response.getRedirectedUrl();
    }
}
