package io.greenlane.chassis.web;

import io.greenlane.chassis.problem.PayloadTooLargeException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.json.JsonMapper;

/** Refuses bodies above a limit: at once where the length is announced, else as soon as the limit is passed. */
final class BodyLimit extends OncePerRequestFilter {

    private final long limit;
    private final Uploads uploads;
    private final JsonMapper json;

    /** @param limit bytes that are still accepted */
    BodyLimit(long limit, Uploads uploads, JsonMapper json) {
        this.limit = limit;
        this.uploads = uploads;
        this.json = json;
    }

    /**
     * Where a body is a file and may be larger than a message.
     *
     * @param at the path, as a pattern; absent where nothing takes files
     * @param limit bytes that are still accepted there
     */
    record Uploads(@Nullable PathPattern at, long limit) {

        static Uploads of(String pattern, long limit) {
            return new Uploads(pattern.isBlank() ? null : PathPatternParser.defaultInstance.parse(pattern), limit);
        }

        boolean takes(HttpServletRequest request) {
            return at != null
                    && "POST".equals(request.getMethod())
                    && at.matches(PathContainer.parsePath(request.getRequestURI()));
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long most = uploads.takes(request) ? uploads.limit() : limit;
        if (request.getContentLengthLong() > most) {
            refuse(response, new PayloadTooLargeException(most).problem());
        } else if (request.getContentLengthLong() < 0) {
            chain.doFilter(new Counted(request, most), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void refuse(HttpServletResponse response, ProblemDetail problem) throws IOException {
        // The rest of the body is not worth reading.
        response.setHeader("Connection", "close");
        Refusals.write(response, problem, json);
    }

    private static final class Counted extends HttpServletRequestWrapper {
        private final long limit;

        Counted(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream(), limit);
        }
    }

    private static final class CountedStream extends ServletInputStream {
        private final ServletInputStream body;
        private final long limit;
        private long count;

        CountedStream(ServletInputStream body, long limit) {
            this.body = body;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = body.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws PayloadTooLargeException {
            count += read;
            if (count > limit) {
                throw new PayloadTooLargeException(limit);
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
