package io.greenlane.gateway.routes;

import io.greenlane.gateway.GatewaySettings;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;

/** The connections to the services: kept open, and free of everything a browser would do by itself. */
@Configuration(proxyBeanMethods = false)
class UpstreamClient {

    /** As many as the gateway works on at once: how many a service takes is the service's to say. */
    private final int mostConnections;

    /** Shorter than a service keeps an idle connection, so that none is used that is just being closed. */
    private static final TimeValue LONGEST_IDLE = TimeValue.ofSeconds(10);

    UpstreamClient(@Value("${greenlane.web.requests-at-once}") int requestsAtOnce) {
        this.mostConnections = requestsAtOnce;
    }

    @Bean(destroyMethod = "close")
    CloseableHttpClient upstreamHttp(GatewaySettings settings) {
        Timeout connect = Timeout.of(settings.connectTimeout());
        Timeout response = Timeout.of(settings.responseTimeout());
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(mostConnections)
                        .setMaxConnTotal(2 * mostConnections)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(connect)
                                .setSocketTimeout(response)
                                .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(connect)
                        .setResponseTimeout(response)
                        .build())
                .evictIdleConnections(LONGEST_IDLE)
                // The caller decides whether to send again, follow or unpack; cookies of one must never reach another.
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableDefaultUserAgent()
                .build();
    }

    @Bean
    ClientHttpRequestFactory upstreamRequests(CloseableHttpClient upstreamHttp) {
        return new HttpComponentsClientHttpRequestFactory(upstreamHttp);
    }
}
