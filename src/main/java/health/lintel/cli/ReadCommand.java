package health.lintel.cli;

import health.lintel.triage.Evidence;
import health.lintel.triage.Label;
import health.lintel.triage.Reading;
import health.lintel.triage.Triage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `lintel read`: reads messages from JSON Lines and says what their words show. Needs neither server nor database.
/// Exit status 1 where a line could not be read; the rest is read all the same.
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = "Read messages (JSON Lines with id, text and perhaps lang) and print what their words show.")
public final class ReadCommand implements Callable<Integer> {

    @Option(names = "--in", paramLabel = "FILE", description = "Messages to read (default: standard input).")
    private @Nullable Path in;

    @Option(names = "--out", paramLabel = "FILE", description = "Where readings go (default: standard output).")
    private @Nullable Path out;

    @Option(
            names = "--score",
            paramLabel = "FILE",
            description = "Read lines that carry labels and print precision, recall and F1 by label and language.")
    private @Nullable Path score;

    @Spec
    private picocli.CommandLine.Model.@Nullable CommandSpec spec;

    private final JsonMapper json = new JsonMapper();
    private final Triage triage = new Triage();
    private int badLines;

    /// A line that cannot be read, and why, in plain words.
    private static final class BadLine extends Exception {
        BadLine(String why) {
            super(why);
        }
    }

    /// What to do with one good line.
    private interface Use {
        void line(JsonNode message, String text, @Nullable String language) throws BadLine;
    }

    @Override
    public Integer call() {
        badLines = 0;
        try {
            if (score != null) printScore(score);
            else readAll();
        } catch (IOException e) {
            errors().println("lintel read: " + e.getMessage());
            return 1;
        }
        return badLines == 0 ? 0 : 1;
    }

    private void readAll() throws IOException {
        PrintWriter writer = writer();
        try (BufferedReader reader = reader(in)) {
            eachLine(reader, (message, text, language) -> {
                writer.write(reading(message, text, language));
                writer.write('\n');
            });
        } finally {
            writer.flush();
            if (out != null) writer.close();
        }
        if (writer.checkError()) throw new IOException("could not write the readings");
    }

    private void printScore(Path file) throws IOException {
        ReadingScore scores = new ReadingScore();
        try (BufferedReader reader = reader(file)) {
            eachLine(reader, (message, text, language) -> {
                Set<Label> expected = labels(message);
                Reading reading = triage.read(text, language);
                String lang = language == null ? reading.language() : language;
                scores.add(message.path("id").asString("?"), lang, expected, reading.labels(), text);
            });
        }
        PrintWriter writer = writer();
        scores.print(writer);
        writer.flush();
        if (out != null) writer.close();
    }

    private void eachLine(BufferedReader reader, Use use) throws IOException {
        String line;
        for (long number = 1; (line = reader.readLine()) != null; number++) {
            if (number == 1 && line.startsWith("\uFEFF")) line = line.substring(1);
            if (line.isBlank()) continue;
            try {
                JsonNode message = parse(line);
                String language =
                        message.path("lang").isString() ? message.path("lang").asString() : null;
                use.line(message, message.path("text").asString(), language);
            } catch (BadLine e) {
                badLines++;
                errors().println("line " + number + ": " + e.getMessage());
            }
        }
    }

    private JsonNode parse(String line) throws BadLine {
        JsonNode message;
        try {
            message = json.readTree(line);
        } catch (JacksonException e) {
            throw new BadLine("this is not JSON");
        }
        if (!message.isObject()) throw new BadLine("this is not a JSON object");
        if (!message.path("id").isString() && !message.path("id").isNumber()) throw new BadLine("it has no id");
        if (!message.path("text").isString()) throw new BadLine("it has no text");
        return message;
    }

    private static Set<Label> labels(JsonNode message) throws BadLine {
        if (!message.path("labels").isArray()) throw new BadLine("it has no labels");
        Set<Label> labels = new HashSet<>();
        for (JsonNode name : message.path("labels")) {
            try {
                labels.add(Label.valueOf(name.asString("")));
            } catch (IllegalArgumentException e) {
                throw new BadLine("no such label: " + name);
            }
        }
        return labels;
    }

    private String reading(JsonNode message, String text, @Nullable String language) {
        long start = System.nanoTime();
        Reading reading = triage.read(text, language);
        double ms = Math.round((System.nanoTime() - start) / 10_000.0) / 100.0;
        ObjectNode node = json.createObjectNode();
        node.set("id", message.path("id"));
        node.put("lang", reading.language());
        ArrayNode labels = node.putArray("labels");
        Arrays.stream(Label.values()).filter(reading::shows).forEach(label -> labels.add(label.name()));
        node.put("humanFirst", reading.humanFirst());
        node.put(
                "threatBy",
                reading.threatBy() == null ? null : reading.threatBy().name().toLowerCase(Locale.ROOT));
        node.put("refillTrouble", reading.refillTrouble());
        ObjectNode scores = node.putObject("scores");
        for (Label label : Label.values())
            scores.put(label.name(), reading.scores().getOrDefault(label, 0.0));
        ArrayNode evidence = node.putArray("evidence");
        for (Evidence each : reading.evidence()) {
            evidence.addObject()
                    .put("label", each.label().name())
                    .put("start", each.start())
                    .put("end", each.end())
                    .put("text", text.substring(each.start(), each.end()))
                    .put("why", each.why());
        }
        node.put("reader", reading.reader());
        node.put("ms", ms);
        return json.writeValueAsString(node);
    }

    private static BufferedReader reader(@Nullable Path file) throws IOException {
        return new BufferedReader(
                new InputStreamReader(file == null ? System.in : Files.newInputStream(file), StandardCharsets.UTF_8));
    }

    private PrintWriter writer() throws IOException {
        if (out != null)
            return new PrintWriter(new OutputStreamWriter(Files.newOutputStream(out), StandardCharsets.UTF_8));
        return spec == null
                ? new PrintWriter(System.out, false, StandardCharsets.UTF_8)
                : spec.commandLine().getOut();
    }

    private PrintWriter errors() {
        return spec == null
                ? new PrintWriter(System.err, true, StandardCharsets.UTF_8)
                : spec.commandLine().getErr();
    }
}
