package io.greenlane.chassis.paging;

import io.greenlane.chassis.problem.ProblemException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Limits and links of cursor pages. */
public final class Paging {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;

    private Paging() {}

    /**
     * The page size to use.
     *
     * @throws ProblemException 400 {@code LIMIT_INVALID} outside 1 to {@value #MAX_LIMIT}
     */
    public static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT_LIMIT;
        }
        if (asked < 1 || asked > MAX_LIMIT) {
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "LIMIT_INVALID",
                    "limit",
                    "limit must lie between 1 and " + MAX_LIMIT + ".",
                    "Ask for at most " + MAX_LIMIT + " and follow the next page's link.");
        }
        return asked;
    }

    /** The codes that a list among the parameters names: a comma too many names none, and comes as null. */
    public static <T> Set<T> named(Set<T> sent) {
        return sent.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    /** Answers with the page and, where there is more, a {@code Link: rel="next"} that repeats the request's filters. */
    public static <T> ResponseEntity<Page<T>> respond(Page<T> page) {
        ResponseEntity.BodyBuilder response = ResponseEntity.ok();
        if (page.next() != null) {
            var next = ServletUriComponentsBuilder.fromCurrentRequest()
                    .replaceQueryParam("cursor", page.next())
                    .build();
            response.header(HttpHeaders.LINK, "<" + next.getPath() + "?" + next.getQuery() + ">; rel=\"next\"");
        }
        return response.body(page);
    }
}
