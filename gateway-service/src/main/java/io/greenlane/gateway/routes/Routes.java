package io.greenlane.gateway.routes;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import io.greenlane.gateway.GatewaySettings;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** The table of paths; the first line that matches counts. What is not in it does not exist outside. */
@Configuration(proxyBeanMethods = false)
class Routes {

    private static final List<Line> TABLE = List.of(
            new Line(
                    "risk-scoring-service",
                    List.of(
                            "/declarations/*/decisions/**",
                            "/declarations/*/decision/**",
                            "/guidance",
                            "/measures/**",
                            "/criteria/**",
                            "/policy/**",
                            "/models/**",
                            "/draw-commitments/**")),
            new Line(
                    "declaration-service",
                    List.of("/declarations/**", "/representations/**", "/port-alarms/**", "/dashboard")),
            new Line("compliance-history-service", List.of("/traders/**", "/audit")),
            new Line(
                    "inspection-service",
                    List.of("/inspections/**", "/devices/**", "/laboratory/**", "/offices/**", "/planning/**")),
            new Line("identity-service", List.of("/clients/**")));

    /** The services that read events, and so have dead letters. */
    private static final Set<String> READERS =
            Set.of("declaration-service", "risk-scoring-service", "compliance-history-service", "inspection-service");

    @Bean
    RouterFunction<ServerResponse> table(GatewaySettings settings) {
        Stream<Line> deadLetters =
                READERS.stream().map(service -> new Line(service, List.of("/dead-letters/" + service + "/**")));
        return Stream.concat(TABLE.stream(), deadLetters)
                .map(line -> line.to(settings))
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    private record Line(String service, List<String> paths) {

        RouterFunction<ServerResponse> to(GatewaySettings settings) {
            RequestPredicate anyPath = paths.stream()
                    .map(pattern -> path("/api/v1" + pattern))
                    .reduce(RequestPredicate::or)
                    .orElseThrow();
            return route(service)
                    .route(anyPath, http())
                    .before(uri(settings.addressOf(service)))
                    .build();
        }
    }
}
