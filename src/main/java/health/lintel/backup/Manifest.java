package health.lintel.backup;

import health.lintel.storage.Schema.Step;
import java.util.List;

/// What a backup holds; written at its end, when all of it is known.
///
/// @param made       an instant
/// @param schema     steps of the schema in the order in which they were taken
/// @param parts      in the order of the file
/// @param auditHead  the last link of the audit trail in the snapshot; 0 if there is none
public record Manifest(String made, List<Step> schema, List<Part> parts, List<Sequence> sequences, long auditHead) {

    /// @param count  rows of a table, bytes of a file
    /// @param sha256 of its bytes, hexadecimal
    public record Part(Kind kind, String name, List<String> columns, long count, String sha256) {}

    public record Sequence(String name, long last, boolean called) {}

    public enum Kind {
        TABLE,
        KEY,
        MANIFEST
    }

    public long rows() {
        return parts.stream()
                .filter(part -> part.kind() == Kind.TABLE)
                .mapToLong(Part::count)
                .sum();
    }

    public long tables() {
        return parts.stream().filter(part -> part.kind() == Kind.TABLE).count();
    }

    public String newestStep() {
        return schema.isEmpty() ? "" : schema.getLast().version();
    }
}
