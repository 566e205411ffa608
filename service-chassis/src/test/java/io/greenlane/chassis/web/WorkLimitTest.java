package io.greenlane.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class WorkLimitTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final WorkLimit limit = new WorkLimit(2, JsonMapper.shared(), meters);

    @Test
    void whoComesWhileAllPlacesAreTakenIsTurnedAwayAndALaterOneIsServed() throws Exception {
        List<MockHttpServletResponse> served = new ArrayList<>();
        MockHttpServletResponse third = whileInWork(2, () -> ask("/api/v1/parcels", served));

        assertThat(third.getStatus()).isEqualTo(503);
        assertThat(third.getHeader("Retry-After")).isEqualTo("1");
        assertThat(third.getContentType()).isEqualTo("application/problem+json");
        assertThat(third.getContentAsString()).contains("\"code\":\"OVERLOADED\"");
        assertThat(served).isEmpty();
        assertThat(meters.counter("greenlane.requests.turned.away").count()).isEqualTo(1);
        assertThat(ask("/api/v1/parcels", served).getStatus()).isEqualTo(200);
        assertThat(served).hasSize(1);
    }

    @Test
    void healthIsToldWhateverIsInWork() throws Exception {
        List<MockHttpServletResponse> served = new ArrayList<>();
        MockHttpServletResponse health = whileInWork(2, () -> ask("/actuator/health", served));

        assertThat(health.getStatus()).isEqualTo(200);
        assertThat(served).hasSize(1);
    }

    @Test
    void aRequestThatFailsGivesItsPlaceBack() throws Exception {
        for (int i = 0; i < 3; i++) {
            try {
                limit.doFilter(new MockHttpServletRequest("GET", "/broken"), new MockHttpServletResponse(), (a, b) -> {
                    throw new java.io.IOException("cut");
                });
            } catch (java.io.IOException expected) {
                assertThat(expected).hasMessage("cut");
            }
        }

        assertThat(ask("/api/v1/parcels", new ArrayList<>()).getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse ask(String path, List<MockHttpServletResponse> served) throws Exception {
        var response = new MockHttpServletResponse();
        limit.doFilter(new MockHttpServletRequest("GET", path), response, (a, b) -> served.add(response));
        return response;
    }

    /** Each request that is in work carries the next one inside. */
    private MockHttpServletResponse whileInWork(int others, Question question) throws Exception {
        if (others == 0) {
            return question.ask();
        }
        List<MockHttpServletResponse> answer = new ArrayList<>();
        limit.doFilter(new MockHttpServletRequest("GET", "/api/v1/slow"), new MockHttpServletResponse(), (a, b) -> {
            try {
                answer.add(whileInWork(others - 1, question));
            } catch (Exception failure) {
                throw new java.io.IOException(failure);
            }
        });
        return answer.getFirst();
    }

    @FunctionalInterface
    private interface Question {
        MockHttpServletResponse ask() throws Exception;
    }
}
