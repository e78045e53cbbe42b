package health.lintel.storage;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/// A PostgreSQL server of our own for practices that bring none: unpacked once, kept under the home folder,
/// listening on
/// loopback with scram passwords and data checksums.
///
/// A server that survived its application (`kill -9`) is taken over; one that died is started again.
final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final String VERSION = "18.4.0";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    static final String SUPERUSER = "postgres";

    private final Path binaries;
    private final Path data;
    private final Path passwordFile;
    private final Path log;
    private volatile int port;
    private volatile boolean closing;

    EmbeddedPostgres(Path home) {
        Path folder = home.toAbsolutePath().resolve("postgres");
        this.binaries = folder.resolve("binaries-" + VERSION);
        this.data = folder.resolve("data");
        this.passwordFile = folder.resolve("superuser.password");
        this.log = folder.resolve("postgres.log");
    }

    /// Unpacks and creates what is missing, and starts the server unless one of ours is alive.
    EmbeddedPostgres start() {
        try {
            unpack();
            create();
            port = livingPort().orElseGet(this::launch);
            Thread.ofVirtual().name("postgres-watch").start(this::watch);
            return this;
        } catch (IOException e) {
            throw new StorageFailed("The embedded PostgreSQL under " + data + " could not be started", e);
        }
    }

    /// The server that another Lintel runs on this home; it stays that one's to stop.
    EmbeddedPostgres join() {
        port = livingPort()
                .orElseThrow(() -> new StorageFailed("Another Lintel holds the folder of " + data
                        + ", but its PostgreSQL does not run. Try again in a minute."));
        return this;
    }

    boolean wasCreated() {
        return Files.exists(data.resolve("created"));
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    String password() {
        try {
            return Files.readString(passwordFile).strip();
        } catch (IOException e) {
            throw new StorageFailed("The password of the embedded PostgreSQL is missing: " + passwordFile, e);
        }
    }

    private void unpack() throws IOException {
        if (Files.exists(binaries.resolve("bin/postgres"))) return;
        LOG.info("Unpacking PostgreSQL {}", VERSION);
        Path fresh = binaries.resolveSibling(binaries.getFileName() + ".unpacking");
        removeTree(fresh);
        Files.createDirectories(fresh);
        try (InputStream packed = EmbeddedPostgres.class.getResourceAsStream(ARCHIVE)) {
            if (packed == null) throw new IOException("This build carries no PostgreSQL for this machine");
            Tar.unpack(new XZInputStream(packed), fresh);
        }
        Files.move(fresh, binaries, StandardCopyOption.ATOMIC_MOVE);
    }

    private void create() throws IOException {
        if (Files.exists(data.resolve("PG_VERSION")) && Files.exists(data.resolve("created"))) return;
        LOG.info("Creating the database under {}", data);
        removeTree(data);
        Files.createDirectories(data.getParent());
        byte[] secret = new byte[24];
        new SecureRandom().nextBytes(secret);
        Files.deleteIfExists(passwordFile);
        OwnerOnly.create(passwordFile);
        Files.writeString(passwordFile, HexFormat.of().formatHex(secret));
        run(List.of(
                binaries.resolve("bin/initdb").toString(),
                "--pgdata=" + data,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--no-instructions"));
        Files.createFile(data.resolve("created"));
    }

    private int launch() {
        try {
            int free = freePort();
            Instant giveUp = Instant.now().plus(PATIENCE);
            while (true) {
                try {
                    run(startCommand(free));
                    LOG.info("PostgreSQL listens on 127.0.0.1:{}", free);
                    return free;
                } catch (IOException e) {
                    // After kill -9 of a server its children need a moment to let go of the shared memory.
                    if (Instant.now().isAfter(giveUp)) throw e;
                    LOG.warn("PostgreSQL is not up yet: {}", e.getMessage());
                    pause(Duration.ofMillis(300));
                }
            }
        } catch (IOException e) {
            throw new StorageFailed("PostgreSQL did not start; its log is " + log, e);
        }
    }

    private List<String> startCommand(int onPort) {
        String options = "-c listen_addresses=127.0.0.1 -c port=" + onPort
                + " -c unix_socket_directories='' -c max_connections=60 -c shared_buffers=256MB"
                + " -c max_wal_size=1GB -c log_min_messages=warning -c log_min_error_statement=panic"
                + " -c log_parameter_max_length_on_error=0 -c jit=off";
        return List.of(
                binaries.resolve("bin/pg_ctl").toString(),
                "start",
                "--wait",
                "--timeout=50",
                "--pgdata=" + data,
                "--log=" + log,
                "--options=" + options);
    }

    /// The port of the server that runs on our data, if one does.
    private Optional<Integer> livingPort() {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            if (lines.size() < 8 || !lines.get(7).strip().equals("ready")) return Optional.empty();
            long pid = Long.parseLong(lines.getFirst().strip());
            return isOurs(pid) ? Optional.of(Integer.parseInt(lines.get(3).strip())) : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private boolean isOurs(long pid) {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .map(command -> command.startsWith(binaries.toString()))
                .orElse(false);
    }

    private void watch() {
        while (!closing) {
            pause(Duration.ofSeconds(1));
            if (closing || livingPort().isPresent()) continue;
            LOG.error("PostgreSQL is gone; starting it again");
            try {
                run(startCommand(port));
            } catch (IOException e) {
                LOG.error("PostgreSQL could not be started again: {}", e.getMessage());
            }
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            run(List.of(
                    binaries.resolve("bin/pg_ctl").toString(), "stop", "--mode=fast", "--wait", "--pgdata=" + data));
        } catch (IOException e) {
            LOG.warn("PostgreSQL was not stopped: {}", e.getMessage());
        }
    }

    /// PostgreSQL refuses to run as root; inside a user namespace of its own it is nobody in particular.
    private void run(List<String> command) throws IOException {
        List<String> full = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) full.addAll(List.of("unshare", "-U"));
        full.addAll(command);
        Path output = Files.createTempFile("lintel-postgres", ".out");
        try {
            // To a file, not a pipe: the server inherits it and would hold a pipe open for ever.
            Process process = new ProcessBuilder(full)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            int status = process.waitFor();
            if (status != 0) throw new IOException(Files.readString(output).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + command.getFirst(), e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void removeTree(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
