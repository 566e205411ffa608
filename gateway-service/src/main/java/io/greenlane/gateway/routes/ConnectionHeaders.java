package io.greenlane.gateway.routes;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * Takes out the headers that a client's {@code Connection} header declares to be meant for this hop only (RFC 9110,
 * section 7.6.1); those that always are, Spring Cloud Gateway takes out itself, {@code Connection} among them.
 */
@Component
@Order(0)
class ConnectionHeaders implements RequestHttpHeadersFilter {

    /** What a client must not be able to take out of its own request by naming it. */
    private static final Set<String> ALWAYS_PASSED_ON = Set.of("authorization", "content-type", "traceparent");

    @Override
    public HttpHeaders apply(HttpHeaders headers, ServerRequest request) {
        Set<String> named = headers.getOrEmpty(HttpHeaders.CONNECTION).stream()
                .flatMap(line -> Set.of(StringUtils.tokenizeToStringArray(line, ",")).stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !ALWAYS_PASSED_ON.contains(name))
                .collect(Collectors.toUnmodifiableSet());
        HttpHeaders passedOn = new HttpHeaders();
        headers.forEach((name, values) -> {
            String lowerCase = name.toLowerCase(Locale.ROOT);
            if (!named.contains(lowerCase) && !lowerCase.equals("proxy-connection")) {
                passedOn.addAll(name, values);
            }
        });
        return passedOn;
    }
}
