package io.greenlane.chassis.parcels;

import io.greenlane.chassis.messaging.EventSubscription;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Weighs parcels: a service as the chassis expects one. */
@SpringBootApplication
public class ParcelService {

    static void main(String[] args) {
        SpringApplication.run(ParcelService.class, args);
    }

    @Bean
    EventSubscription<ParcelWeighed> parcels(Scales scales) {
        return EventSubscription.<ParcelWeighed>named("scales")
                .to("parcels")
                .reads("parcel.weighed.v1", ParcelWeighed.class)
                .refusing(Scales::tooHeavy)
                .handledBy(scales::weighed);
    }
}
