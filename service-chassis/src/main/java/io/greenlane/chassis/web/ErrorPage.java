package io.greenlane.chassis.web;

import io.greenlane.chassis.problem.Problems;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.coyote.BadRequestException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the servlet container refuses before a controller sees it is told as a problem too. */
@RestController
class ErrorPage implements ErrorController {

    @RequestMapping("/error")
    @PermitAll
    ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof BadRequestException) {
            return Problems.response(Problems.detail(
                    HttpStatus.BAD_REQUEST,
                    "BODY_MALFORMED",
                    "body",
                    "The body is not transferred as HTTP has it: a chunk is malformed or missing.",
                    "Send it again, in well-formed chunks or with a Content-Length."));
        }
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        HttpStatus known = status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
        return Problems.response(known, known.name(), "The request was refused: " + known.getReasonPhrase() + ".");
    }
}
