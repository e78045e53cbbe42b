package health.lintel.backup;

import health.lintel.storage.Database;
import health.lintel.storage.KeyFiles;
import health.lintel.storage.Schema;
import health.lintel.storage.Schema.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Brings a practice back into a database that is empty. Either all of it comes back, or nothing stays.
final class Restoring {
    private final Database database;
    private final KeyFiles keyFiles;

    Restoring(Database database, KeyFiles keyFiles) {
        this.database = database;
        this.keyFiles = keyFiles;
    }

    void restore(Path file, Secret secret, Manifest manifest, Map<String, byte[]> keys)
            throws SQLException, IOException {
        refuseUnknownSteps(manifest);
        if (!keyFiles.hasRoomFor(keys)) {
            throw new BackupFailed("Other keys lie under " + keyFiles.folder()
                    + ". Move them away, or restore into another folder. Nothing was changed.");
        }
        try (Connection connection = database.asOwner()) {
            refuseFullDatabase(connection);
            List<Path> made = List.of();
            try {
                // Autocommitted: whoever looks in while this runs, or after it was killed, can tell.
                new Catalog(connection).run("create schema " + Schema.UNFINISHED_RESTORE);
                database.schema().migrateTo(manifest.newestStep());
                refuseOtherSteps(manifest);
                made = keyFiles.put(keys);
                connection.setAutoCommit(false);
                new Loading(connection).load(file, secret, manifest);
                connection.commit();
                database.schema().migrate();
            } catch (SQLException | IOException | RuntimeException e) {
                undo(connection, e);
                keyFiles.takeBack(made);
                throw e;
            }
        }
    }

    private void refuseUnknownSteps(Manifest manifest) {
        Map<String, Step> known =
                database.schema().known().stream().collect(Collectors.toMap(Step::version, Function.identity()));
        for (Step step : manifest.schema()) {
            Step ours = known.get(step.version());
            if (ours == null) {
                throw new BackupFailed("This backup was made by a newer Lintel (its schema has step " + step.version()
                        + ", which this one does not know). Install that version or a newer one. Nothing was changed.");
            }
            if (ours.checksum() != step.checksum()) {
                throw new BackupFailed("This backup was made by another build of Lintel: step " + step.version()
                        + " of its schema differs. Nothing was changed.");
            }
        }
    }

    private void refuseOtherSteps(Manifest manifest) {
        var taken = database.schema().taken().stream().map(Step::version).collect(Collectors.toSet());
        var wanted = manifest.schema().stream().map(Step::version).collect(Collectors.toSet());
        if (!taken.equals(wanted)) {
            throw new BackupFailed("The schema of this backup cannot be made with this Lintel: it has " + wanted.size()
                    + " steps where this one has " + taken.size() + ". Nothing was restored.");
        }
    }

    /// What a restore that was killed has left may go; anything else is somebody's practice.
    private static void refuseFullDatabase(Connection connection) throws SQLException {
        List<String> schemas = new Catalog(connection).schemas();
        if (schemas.contains(Schema.UNFINISHED_RESTORE)) drop(connection);
        else if (!schemas.isEmpty() || !new Catalog(connection).tables().isEmpty()) {
            throw new BackupFailed("This database is not empty. A restore needs an empty one: set LINTEL_HOME to a new"
                    + " folder, or make a new database. Nothing was changed.");
        }
    }

    private static void undo(Connection connection, Exception cause) {
        try {
            if (!connection.getAutoCommit()) connection.rollback();
            connection.setAutoCommit(true);
            drop(connection);
        } catch (SQLException e) {
            // The mark stays, so the portal refuses to start on it and the next restore clears it away.
            cause.addSuppressed(e);
        }
    }

    /// The mark last: as long as anything is left, it says so.
    private static void drop(Connection connection) throws SQLException {
        var catalog = new Catalog(connection);
        for (String schema : catalog.schemas()) {
            if (!schema.equals(Schema.UNFINISHED_RESTORE)) catalog.run("drop schema " + schema + " cascade");
        }
        catalog.run("drop schema if exists " + Schema.UNFINISHED_RESTORE);
    }
}
