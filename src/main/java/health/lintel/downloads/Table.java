package health.lintel.downloads;

import java.util.List;

/// All things of one kind in a record. The same tables become the spreadsheets and the paper: the two cannot differ.
///
/// @param key     of the words for its title (`downloads.tables.KEY.title`) and its file
/// @param columns of the words for its headings (`downloads.columns.NAME`)
public record Table(String key, List<String> columns, List<List<Cell>> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
