package health.lintel.downloads;

import health.lintel.people.ChartAccess;
import health.lintel.records.Records;
import health.lintel.records.Result;
import health.lintel.records.ResultComment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Test results with what we said about them, vital signs, and answers to questionnaires.
@Component
class ResultTables {
    private static final List<String> TESTS = List.of("date", "name", "value", "unit", "remark", "part", "comment");
    private static final List<String> OTHERS = List.of("date", "name", "value", "unit", "part");

    private final Records records;

    ResultTables(Records records) {
        this.records = records;
    }

    List<Table> of(ChartAccess access) {
        List<Result> all = records.everyResult(access);
        Map<String, String> reports = new HashMap<>();
        for (Result each : all) if (each.type().equals("DiagnosticReport")) reports.put(each.fhirId(), each.name());
        List<Table> tables = new ArrayList<>();
        tables.add(
                new Table("results", TESTS, rows(access, all, reports, Set.of(Result.Kind.LAB, Result.Kind.REPORT))));
        tables.add(new Table("vitals", OTHERS, rows(access, all, reports, Set.of(Result.Kind.VITAL))));
        if (records.maySeeSurveys(access))
            tables.add(new Table("surveys", OTHERS, rows(access, all, reports, Set.of(Result.Kind.SURVEY))));
        return tables;
    }

    private List<List<Cell>> rows(
            ChartAccess access, List<Result> all, Map<String, String> reports, Set<Result.Kind> kinds) {
        return all.stream()
                .filter(each -> kinds.contains(each.kind()))
                .map(each -> row(access, each, reports, kinds.contains(Result.Kind.LAB)))
                .toList();
    }

    private List<Cell> row(ChartAccess access, Result each, Map<String, String> reports, boolean isTest) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.moment(each.effectiveAt() == null ? each.releasedAt() : each.effectiveAt()));
        row.add(Cell.of(each.name()));
        row.add(Cell.of(each.value()));
        row.add(Cell.of(each.unit()));
        if (isTest) row.add(remark(each.abnormal()));
        row.add(Cell.of(each.reportFhirId() == null ? null : reports.get(each.reportFhirId())));
        if (isTest) row.add(Cell.of(comments(access, each)));
        return row;
    }

    private static Cell remark(@Nullable Boolean abnormal) {
        return abnormal != null && abnormal ? Cell.word("records.results", "outside") : Cell.EMPTY;
    }

    private @Nullable String comments(ChartAccess access, Result each) {
        if (each.commentedAt() == null) return null;
        return records.comments(access, each.id()).stream()
                .map(ResultComment::words)
                .collect(Collectors.joining("\n"));
    }
}
