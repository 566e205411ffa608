package io.greenlane.chassis.web;

import io.greenlane.chassis.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Refuses a body whose type is a range such as {@code text/*}, which nothing behind this reads. */
final class ConcreteContentType extends OncePerRequestFilter {

    private final JsonMapper json;

    ConcreteContentType(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (type != null && type.contains("*")) {
            Refusals.write(
                    response,
                    Problems.detail(
                            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                            "UNSUPPORTED_MEDIA_TYPE",
                            "The content type is a range and does not say what the body is."),
                    json);
            return;
        }
        chain.doFilter(request, response);
    }
}
