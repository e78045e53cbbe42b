package health.lintel.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Collects figures: requests a second, latencies, CPU a request (portal and PostgreSQL apart), errors.
final class Figures {
    private static final Pattern PER_SECOND = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
    private static final Pattern TOTAL = Pattern.compile("(\\d+) requests in");
    private static final Pattern QUANTILE = Pattern.compile("\\s+(50|90|99)%\\s+(\\S+)");
    private static final int WARM_UP = 3;

    private final Path home;
    private final Duration length;
    private final List<String> rows = new ArrayList<>();

    Figures(Path home, Duration length) {
        this.home = home;
        this.length = length;
    }

    void row(String what, String figure) {
        rows.add("| " + what + " | " + figure + " | | | | | |");
        System.err.println(rows.getLast());
    }

    void latencies(String what, List<Long> nanos) {
        Collections.sort(nanos);
        row(what, "p50 %.2f ms, p99 %.2f ms".formatted(at(nanos, 0.5), at(nanos, 0.99)));
    }

    /// Loads a page by wrk over eight connections.
    void load(String what, String url, String header) throws Exception {
        wrk(url, header, WARM_UP);
        Cpu before = cpu();
        String said = wrk(url, header, length.toSeconds());
        Cpu spent = cpu().minus(before);
        long total = Long.parseLong(first(TOTAL, said));
        boolean bad = said.contains("Non-2xx") || said.contains("Socket errors");
        List<String> quantiles = new ArrayList<>();
        Matcher matcher = QUANTILE.matcher(said);
        while (matcher.find()) quantiles.add(matcher.group(2));
        add(what, first(PER_SECOND, said), quantiles.get(0), quantiles.get(2), spent, total, bad ? "errors" : "0");
    }

    /// Runs work on so many threads at once.
    void inside(String what, int threads, Runnable work) throws Exception {
        times(threads, work, Duration.ofSeconds(WARM_UP));
        Cpu before = cpu();
        Instant began = Instant.now();
        List<Long> nanos = times(threads, work, length);
        double seconds = Duration.between(began, Instant.now()).toNanos() / 1e9;
        Cpu spent = cpu().minus(before);
        Collections.sort(nanos);
        add(
                what,
                "%.0f".formatted(nanos.size() / seconds),
                "%.1fms".formatted(at(nanos, 0.5)),
                "%.1fms".formatted(at(nanos, 0.99)),
                spent,
                nanos.size(),
                "0");
    }

    void memory() {
        long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
        row("heap used after the runs", used + " MB");
        row("resident memory of the process", resident() + " MB");
    }

    String table() {
        return "# Figures of " + Instant.now() + "\n\n" + machine()
                + "\n\n| what | a second | p50 | p99 | CPU ms each: portal | PostgreSQL | errors |\n"
                + "|---|---|---|---|---|---|---|\n" + String.join("\n", rows) + "\n";
    }

    private void add(String what, String rate, String p50, String p99, Cpu spent, long count, String errors) {
        rows.add("| %s | %s | %s | %s | %.2f | %.2f | %s |"
                .formatted(what, rate, p50, p99, spent.portal / count, spent.database / count, errors));
        System.err.println(rows.getLast());
    }

    private static List<Long> times(int threads, Runnable work, Duration length) throws Exception {
        long end = System.nanoTime() + length.toNanos();
        List<Long> all = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<List<Long>>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(() -> {
                    List<Long> mine = new ArrayList<>();
                    while (System.nanoTime() < end) {
                        long before = System.nanoTime();
                        work.run();
                        mine.add(System.nanoTime() - before);
                    }
                    return mine;
                }));
            }
            for (Future<List<Long>> each : running) all.addAll(each.get());
        }
        return all;
    }

    private static String wrk(String url, String header, long seconds) throws Exception {
        Process process = new ProcessBuilder(
                        "wrk",
                        "-t1",
                        "-c8",
                        "-d" + seconds + "s",
                        "--latency",
                        "-H",
                        header,
                        "-H",
                        "Accept: text/html",
                        url)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return said;
    }

    private record Cpu(double portal, double database) {
        Cpu minus(Cpu before) {
            return new Cpu(portal - before.portal, database - before.database);
        }
    }

    /// Milliseconds of CPU so far.
    private Cpu cpu() throws IOException {
        double portal =
                ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
        long postmaster = Long.parseLong(Files.readAllLines(home.resolve("postgres/data/postmaster.pid"))
                .getFirst()
                .strip());
        ProcessHandle server = ProcessHandle.of(postmaster).orElseThrow();
        double database = Stream.concat(Stream.of(server), server.descendants())
                .mapToDouble(each ->
                        each.info().totalCpuDuration().orElse(Duration.ZERO).toMillis())
                .sum();
        return new Cpu(portal, database);
    }

    private static double at(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share))) / 1e6;
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) throw new IllegalStateException("wrk said:\n" + text);
        return matcher.group(1);
    }

    private static String machine() {
        return "Machine: %d processors, Java %s, load %.1f at the end. Portal, PostgreSQL and load share the processors."
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static long resident() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                            .filter(line -> line.startsWith("VmRSS"))
                            .map(line -> line.replaceAll("\\D", ""))
                            .mapToLong(Long::parseLong)
                            .findFirst()
                            .orElse(0)
                    >> 10;
        } catch (IOException e) {
            return 0;
        }
    }
}
