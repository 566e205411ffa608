package io.greenlane.inspection.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

class OfficesTest {

    private static final InstantSource MONDAY = InstantSource.fixed(Instant.parse("2026-11-30T09:00:00Z"));
    private static final Resource FILE = new ClassPathResource("offices/offices.v1.json");

    @Test
    void theDemosOfficesAreThereWithBaysAndOfficers() throws IOException {
        Offices offices = read(FILE);

        assertThat(offices.all()).extracting(Office::code).containsExactly("DEHAM001", "NLAMS001", "NLRTM001");
        assertThat(offices.all()).allSatisfy(office -> {
            assertThat(office.bays()).extracting(Bay::kind).contains(BayKind.values());
            assertThat(office.officer("officer")).isPresent();
            assertThat(office.examinationsPerDay()).isNull();
        });
    }

    @Test
    void anOfficeIsClosedOnHolidaysAndOnDaysWithoutHours() {
        Office office = AnOffice.called("NLRTM001");

        assertThat(office.openOn(LocalDate.parse("2026-11-30"))).contains(new Hours(time(8), time(18)));
        assertThat(office.openOn(LocalDate.parse("2026-12-25"))).isEmpty();
        assertThat(office.openOn(LocalDate.parse("2026-11-29"))).isEmpty();
    }

    @Test
    void aLaterEntryCountsFromItsDayOn() throws IOException {
        Offices offices = read(text(FILE)
                .replace(
                        "\"offices\": [",
                        "\"offices\": [" + entry("2026-11-30", "Today") + entry("2026-12-01", "Later")));

        assertThat(offices.find("DEHAM001").orElseThrow().name()).isEqualTo("Today");
        assertThat(offices.find("FRLEH001")).isEmpty();
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        var night = new Shift(Set.of(DayOfWeek.SUNDAY), time(6), time(22), List.of(new Hours(time(5), time(7))));
        Office office = AnOffice.empty("NLRTM001")
                .withBay("G1", BayKind.GENERAL)
                .withBay("G1", BayKind.COLD)
                .made();
        Office wrong = new Office(
                office.code(),
                office.name(),
                office.validFrom(),
                office.timeZone(),
                office.openingHours(),
                office.holidays(),
                List.of("ELSEWHERE"),
                office.bays(),
                -1,
                List.of(new Officer("officer", "Demo officer", Set.of(), List.of(night))));

        assertThatThrownBy(
                        () -> new Offices(new Offices.Contents("", List.of(wrong)), Capacities.in("as-filed"), MONDAY))
                .hasMessageContainingAll(
                        "NLRTM001 has -1 examinations per day",
                        "NLRTM001 has two bays G1",
                        "in zone QUAY, which NLRTM001 does not have",
                        "has a break from 05:00 to 07:00, which is not within the shift",
                        "is not within the opening hours of SUNDAY");
    }

    @Test
    void anEntryThatLacksSomethingIsNotRead() {
        assertThatThrownBy(() -> read("""
                        {"note": "", "offices": [{"code": "NLRTM001", "name": "Rotterdam"}]}
                        """)).hasMessageContaining("NLRTM001 has no first day (validFrom)");
    }

    private static String entry(String from, String name) {
        return """
                {"code": "DEHAM001", "name": "%s", "validFrom": "%s", "timeZone": "Europe/Berlin", "openingHours": {},
                 "holidays": [], "zones": [], "bays": [], "officers": []},
                """.formatted(name, from);
    }

    private static LocalTime time(int hour) {
        return LocalTime.of(hour, 0);
    }

    private static String text(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8);
    }

    private static Offices read(String text) throws IOException {
        return read(new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Offices read(Resource file) throws IOException {
        return new OfficesConfiguration().offices(file, Capacities.in("as-filed"), MONDAY);
    }
}
