package io.greenlane.inspection.arrival;

import io.greenlane.chassis.messaging.EventSubscription;
import io.greenlane.chassis.messaging.Received;
import io.greenlane.inspection.worklist.GoodsArrival;
import io.greenlane.inspection.worklist.KnownDeclarations;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Keeps when goods are there, whether or not anybody has asked to examine them yet. */
@Component
class ArrivalDesk {

    private final KnownDeclarations declarations;
    private final ApplicationEventPublisher news;

    ArrivalDesk(KnownDeclarations declarations, ApplicationEventPublisher news) {
        this.declarations = declarations;
        this.news = news;
    }

    void handle(List<Received<GoodsReport>> batch) {
        SortedMap<String, GoodsArrival> told =
                told(batch.stream().map(Received::body).toList());
        if (!told.isEmpty()) {
            declarations.rememberArrivals(told);
            news.publishEvent(new ArrivalsTold(told.keySet()));
        }
    }

    /** By declaration, in the order in which it was told; goods without an estimate have nothing to remember. */
    static SortedMap<String, GoodsArrival> told(List<GoodsReport> reports) {
        SortedMap<String, GoodsArrival> told = new TreeMap<>();
        reports.stream()
                .filter(report -> !report.arrival().equals(GoodsArrival.UNKNOWN))
                .forEach(report -> told.merge(report.mrn(), report.arrival(), GoodsArrival::then));
        return told;
    }

    /** Reads {@code declarations}. */
    @Configuration(proxyBeanMethods = false)
    static class Subscription {

        @Bean
        EventSubscription<GoodsReport> arrivals(ArrivalDesk desk) {
            return EventSubscription.<GoodsReport>named("arrivals")
                    .to("declarations")
                    .reads("declaration.lodged.v1", GoodsReport.Lodged.class)
                    .reads("declaration.arrival-expected.v1", GoodsReport.Expected.class)
                    .reads("declaration.arrived.v1", GoodsReport.Arrived.class)
                    .atLeisure()
                    .handledBy(desk::handle);
        }
    }
}
