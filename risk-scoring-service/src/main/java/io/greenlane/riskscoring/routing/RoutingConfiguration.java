package io.greenlane.riskscoring.routing;

import io.greenlane.chassis.messaging.EventSubscription;
import io.greenlane.chassis.messaging.Outbox;
import io.greenlane.chassis.messaging.Received;
import io.greenlane.riskscoring.balance.OfficeCapacity;
import io.greenlane.riskscoring.balance.Policies;
import io.greenlane.riskscoring.criteria.Criteria;
import io.greenlane.riskscoring.edition.Editions;
import io.greenlane.riskscoring.importer.ProfilePublished;
import io.greenlane.riskscoring.importer.Profiles;
import io.greenlane.riskscoring.model.Models;
import io.greenlane.riskscoring.regulation.Catalogues;
import io.greenlane.riskscoring.risk.RiskTables;
import io.greenlane.riskscoring.sampling.Draws;
import io.greenlane.riskscoring.threshold.AnnualQuantities;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

    @Bean
    RoutingTables routingTables(JdbcTemplate jdbc, AnnualQuantities annual, OfficeCapacity capacity) {
        return new RoutingTables(
                new KnownDeclarations(jdbc),
                new WaitingDeclarations(jdbc),
                new Decisions(jdbc),
                new OpenDecisions(jdbc),
                new WithdrawnExaminations(jdbc),
                annual,
                capacity);
    }

    @Bean
    Rulebooks rulebooks(
            Catalogues catalogues, RiskTables riskTables, Policies policies, Criteria criteria, Models models) {
        return new Rulebooks(catalogues, riskTables, policies, criteria, models);
    }

    @Bean
    DecisionMeters decisionMeters(MeterRegistry meters) {
        return new DecisionMeters(meters);
    }

    @Bean
    Rehearsal rehearsal(
            RoutingTables tables, Rulebooks rulebooks, PlatformTransactionManager transactions, InstantSource clock) {
        return new Rehearsal(tables.decisions(), rulebooks, new TransactionTemplate(transactions), clock);
    }

    @Bean
    BackTest backTest(JdbcTemplate jdbc, PlatformTransactionManager transactions, InstantSource clock) {
        return new BackTest(jdbc, new TransactionTemplate(transactions), clock);
    }

    @Bean
    PolicySimulation policySimulation(
            JdbcTemplate jdbc, Rulebooks rulebooks, PlatformTransactionManager transactions, InstantSource clock) {
        return new PolicySimulation(jdbc, rulebooks, new TransactionTemplate(transactions), clock);
    }

    @Bean
    Hindsight hindsight(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return new Hindsight(jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    Replay replay(RoutingTables tables, Catalogues catalogues, Editions editions) {
        return new Replay(tables.decisions(), catalogues, editions);
    }

    @Bean
    Routing routing(
            RoutingTables tables,
            Profiles profiles,
            Rulebooks rulebooks,
            Draws draws,
            Outbox outbox,
            DecisionMeters meters,
            InstantSource clock) {
        return new Routing(tables, profiles, rulebooks, draws, outbox, meters, clock);
    }

    @Bean
    Resumption resumption(
            Routing routing,
            RoutingTables tables,
            Rulebooks rulebooks,
            PlatformTransactionManager transactions,
            DecisionMeters meters,
            InstantSource clock) {
        return new Resumption(routing, tables, rulebooks, new TransactionTemplate(transactions), meters, clock);
    }

    @Bean
    Reassessment reassessment(
            Routing routing,
            RoutingTables tables,
            Rulebooks rulebooks,
            PlatformTransactionManager transactions,
            DecisionMeters meters,
            InstantSource clock,
            @Value("${greenlane.reassessment.at-a-time:50}") int atATime) {
        return new Reassessment(
                routing, tables, rulebooks, new TransactionTemplate(transactions), meters, clock, atATime);
    }

    /** An importer in another tier is treated otherwise, also with what he has lodged already. */
    @Bean
    EventSubscription<ProfilePublished> importerProfiles(Profiles profiles, RoutingTables tables, InstantSource clock) {
        return EventSubscription.<ProfilePublished>named("importer-profiles")
                .to("compliance-profiles")
                .reads("profile.published.v1", ProfilePublished.class)
                .handledBy(batch -> tables.open()
                        .reassessOf(
                                profiles.takeIn(
                                        batch.stream().map(Received::body).toList()),
                                OpenDecisions.dayOf(clock.instant())));
    }

    @Bean
    EventSubscription<DeclarationFact> routingOfDeclarations(Routing routing) {
        return EventSubscription.<DeclarationFact>named("routing")
                .to("declarations")
                .reads("declaration.lodged.v1", DeclarationFact.Lodged.class)
                .reads("declaration.amended.v1", DeclarationFact.Amended.class)
                .reads("declaration.cancelled.v1", DeclarationFact.Cancelled.class)
                .reads("declaration.refused.v1", DeclarationFact.Refused.class)
                .reads("declaration.refusal-lifted.v1", DeclarationFact.RefusalLifted.class)
                .reads("declaration.released.v1", DeclarationFact.Released.class)
                .reads("declaration.arrived.v1", DeclarationFact.Arrived.class)
                .reads("declaration.hold-expired.v1", DeclarationFact.HoldExpired.class)
                .handledBy(routing::onDeclarations);
    }
}
