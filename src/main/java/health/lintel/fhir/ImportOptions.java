package health.lintel.fhir;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How to read a folder.
///
/// @param ourOrganizations ids or names of the organizations that are us; empty: every ambulatory visit was with us
/// @param people           what to do with the digits in synthetic names
/// @param places           what to do with the names of organizations and payers
/// @param shift            how to move dates; null leaves them
/// @param bills            which answers of health plans become bills; null: none
/// @param longestLine      bytes; a longer line is refused
/// @param zone             the practice's, for dates that carry no time
public record ImportOptions(
        Set<String> ourOrganizations,
        PeopleNames people,
        PlaceNames places,
        @Nullable Shift shift,
        @Nullable BillsSince bills,
        int longestLine,
        ZoneId zone) {
    private static final int DEMO_BILLS_DAYS = 60;
    private static final int LONGEST_LINE = 16 * 1024 * 1024;
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    /// Names of patients and practitioners.
    public enum PeopleNames {
        AS_RECEIVED,
        /// Synthea writes `Elden718`: no person is called so.
        WITHOUT_DIGITS
    }

    /// Names of hospitals, offices and payers.
    public enum PlaceNames {
        AS_RECEIVED,
        /// Synthetic charts name real ones; no screen of the demo may.
        FICTIONAL
    }

    /// Moves every date by as many whole days as put the newest ambulatory visit three days before today.
    ///
    /// @param name  of the data set: the first import decides, later ones of the same name move as far
    /// @param today the day to count from, if it is the first
    public record Shift(String name, LocalDate today) {}

    /// A chart goes back for years that were paid for long ago: only visits from this day on become bills.
    public record BillsSince(LocalDate first) {}

    /// A real chart: nothing is changed.
    public static ImportOptions asReceived() {
        return new ImportOptions(
                Set.of(), PeopleNames.AS_RECEIVED, PlaceNames.AS_RECEIVED, null, null, LONGEST_LINE, ZONE);
    }

    /// The demo: no digits in names, no real place, and as if it were today.
    public static ImportOptions demo(LocalDate today) {
        return new ImportOptions(
                Set.of(),
                PeopleNames.WITHOUT_DIGITS,
                PlaceNames.FICTIONAL,
                new Shift("demo", today),
                new BillsSince(today.minusDays(DEMO_BILLS_DAYS)),
                LONGEST_LINE,
                ZONE);
    }

    public ImportOptions withOurOrganizations(Set<String> organizations) {
        return new ImportOptions(Set.copyOf(organizations), people, places, shift, bills, longestLine, zone);
    }

    /// Names of places stay as they are, for a layer that has made them up already.
    public ImportOptions withRealPlaces() {
        return new ImportOptions(ourOrganizations, people, PlaceNames.AS_RECEIVED, shift, bills, longestLine, zone);
    }

    public ImportOptions withLongestLine(int bytes) {
        return new ImportOptions(ourOrganizations, people, places, shift, bills, bytes, zone);
    }

    public ImportOptions withShift(Shift to) {
        return new ImportOptions(ourOrganizations, people, places, to, bills, longestLine, zone);
    }

    public ImportOptions withBillsSince(LocalDate first) {
        return new ImportOptions(ourOrganizations, people, places, shift, new BillsSince(first), longestLine, zone);
    }

    /// What must be the same for a run to be taken up again; the day is not, since the shift is on record by then.
    String fingerprint() {
        return new TreeSet<>(ourOrganizations) + "|" + people + "|" + places + "|" + (shift == null ? "" : shift.name())
                + "|" + (bills == null ? "" : bills.first()) + "|" + longestLine + "|" + zone;
    }
}
