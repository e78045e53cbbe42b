package health.lintel.cli;

import health.lintel.fhir.ImportReport;
import health.lintel.fhir.RefusedLine;
import java.util.Map;
import java.util.TreeSet;

/// An import's report as an administrator reads it.
final class ImportWords {
    private static final int REFUSED_SHOWN = 100;

    private ImportWords() {}

    static String of(ImportReport report) {
        StringBuilder words = new StringBuilder();
        if (report.outcome() == ImportReport.Outcome.STOPPED) {
            words.append("Stopped: a file breaks off, so every chart could lack a part. No chart was touched.\n");
        } else {
            summary(words, report);
        }
        refused(words, report);
        return words.toString().stripTrailing();
    }

    private static void summary(StringBuilder words, ImportReport report) {
        double seconds = Math.max(0.001, report.took().toMillis() / 1000.0);
        words.append("%,d patients, %,d resources in %.1f s (%,.0f a minute).%n"
                .formatted(report.patients(), report.resources(), seconds, report.resources() * 60 / seconds));
        if (report.shiftDays() != 0) words.append("Dates were moved by %d days.%n".formatted(report.shiftDays()));
        words.append("%n%-28s %10s %10s %10s %10s%n".formatted("", "new", "changed", "unchanged", "twice"));
        var types = new TreeSet<>(report.taken().keySet());
        types.addAll(report.changed().keySet());
        types.addAll(report.unchanged().keySet());
        for (String type : types) {
            words.append("%-28s %10d %10d %10d %10d%n"
                    .formatted(
                            type,
                            count(report.taken(), type),
                            count(report.changed(), type),
                            count(report.unchanged(), type),
                            count(report.skipped(), type)));
        }
    }

    private static void refused(StringBuilder words, ImportReport report) {
        if (report.refused().isEmpty()) {
            words.append("\nNothing was refused.");
            return;
        }
        words.append("%n%,d lines were refused:%n".formatted(report.refused().size()));
        for (RefusedLine line : report.refused().stream().limit(REFUSED_SHOWN).toList()) {
            words.append("  %s, line %d: %s%n".formatted(line.file(), line.line(), line.reason()));
        }
        int more = report.refused().size() - REFUSED_SHOWN;
        if (more > 0) words.append("  and %,d more (--json lists all)%n".formatted(more));
    }

    private static long count(Map<String, Long> counts, String type) {
        return counts.getOrDefault(type, 0L);
    }
}
