package io.greenlane.declaration.release;

import io.greenlane.declaration.lifecycle.Standing;
import io.greenlane.declaration.lifecycle.Standings;
import io.greenlane.declaration.lifecycle.Status;
import io.greenlane.declaration.release.Consignments.Link;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Locks what the port's reports are about, in the order in which everybody locks: declarations, then references. */
@Component
class PortLocks {

    private final Consignments consignments;
    private final PortUnits units;
    private final Standings standings;
    private final TransactionTemplate attempt;

    PortLocks(
            Consignments consignments, PortUnits units, Standings standings, PlatformTransactionManager transactions) {
        this.consignments = consignments;
        this.units = units;
        this.standings = standings;
        this.attempt = new TransactionTemplate(transactions);
        this.attempt.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Locks the declarations that wait for these arrivals or estimates, and the references that arrived and others. What was lodged
     * and decided between the look at the declarations and the lock of the references is found by a second look. It
     * can't be locked behind the references, where its own decision may wait for them; so all locks are given back and
     * taken anew. What is still undecided then will find the arrival when it is decided.
     */
    Map<String, Standing> of(
            List<Report> arrivals, Collection<String> expectedDocuments, Collection<String> otherReferences) {
        Set<String> arrived = arrivals.stream().map(Report::reference).collect(Collectors.toSet());
        Predicate<Link> concerned =
                link -> expectedDocuments.contains(link.unit().reference())
                        || arrivals.stream().anyMatch(report -> report.concerns(link.unit()));
        Map<String, Standing> locked;
        do {
            locked = attempt.execute(status -> {
                Map<String, Standing> found = lock(arrived, expectedDocuments, otherReferences, concerned);
                if (found == null) {
                    status.setRollbackOnly();
                }
                return found;
            });
        } while (locked == null);
        return locked;
    }

    private @Nullable Map<String, Standing> lock(
            Set<String> arrived,
            Collection<String> expectedDocuments,
            Collection<String> others,
            Predicate<Link> concerned) {
        Set<String> references = new HashSet<>(arrived);
        references.addAll(expectedDocuments);
        Set<String> mrns = consignments.toCome(references).stream()
                .filter(concerned)
                .map(Link::mrn)
                .collect(Collectors.toSet());
        Map<String, Standing> found = mrns.isEmpty() ? Map.of() : standings.lock(mrns);
        Set<String> news = new HashSet<>(arrived);
        news.addAll(others);
        if (news.isEmpty()) {
            return found;
        }
        units.lock(news);
        if (arrived.isEmpty()) {
            return found;
        }
        boolean all = consignments.toCome(arrived).stream()
                .filter(concerned)
                .filter(link -> link.status() != Status.LODGED)
                .allMatch(link -> found.containsKey(link.mrn()));
        return all ? found : null;
    }
}
