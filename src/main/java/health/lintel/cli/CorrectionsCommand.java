package health.lintel.cli;

import health.lintel.readerwatch.Corrections;
import health.lintel.readerwatch.Corrections.Line;
import health.lintel.readerwatch.Corrections.Which;
import health.lintel.storage.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.core.NestedExceptionUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `lintel corrections`: what nurses corrected in the weekly sample, as training lines.
@Command(
        name = "corrections",
        description = {
            "Writes what nurses corrected in the weekly sample as JSON Lines (id, lang, text, labels, note).",
            "The texts are patients' words. With the embedded database, stop Lintel first."
        },
        mixinStandardHelpOptions = true)
final class CorrectionsCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "A new file; only you can read it.")
    @SuppressWarnings("NullAway.Init")
    Path out;

    @Option(
            names = "--patients-words",
            description = "Says that you know: the file holds patients' words, and somebody must read every line.")
    boolean patientsWords;

    @Option(names = "--all", description = "Also messages in which the nurse found the reader right.")
    boolean all;

    @Override
    public Integer call() {
        if (!patientsWords) {
            System.err.println("Nothing was written. The file would hold patients' words. Names, numbers, e-mails and "
                    + "dates are covered as far as rules can, and rules miss some.");
            System.err.println("If that is what you want, say so with --patients-words.");
            return 2;
        }
        try (var portal = Part.of(CorrectionsOnly.class).run()) {
            createEmpty();
            List<Line> lines = portal.getBean(Corrections.class).export(all ? Which.ALL_JUDGED : Which.CORRECTED);
            write(out, lines);
            System.out.println(lines.size() + " lines written to " + out + ".");
            System.out.println("A PERSON MUST READ EVERY LINE before this file leaves the practice: names, numbers, "
                    + "e-mails and dates were covered by rules, and rules miss some.");
            return 0;
        } catch (FileAlreadyExistsException e) {
            System.err.println("Nothing was written: " + out + " is there already.");
            return 2;
        } catch (IOException | RuntimeException e) {
            System.err.println("The export failed: "
                    + NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            return 2;
        }
    }

    private void createEmpty() throws IOException {
        if (out.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            OwnerOnly.create(out);
        } else {
            Files.createFile(out);
        }
    }

    static void write(Path file, List<Line> lines) {
        List<String> json = lines.stream().map(CorrectionsCommand::json).toList();
        try {
            Files.write(file, json, StandardCharsets.UTF_8, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String json(Line line) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", line.id()).put("lang", line.language()).put("text", line.text());
        ArrayNode labels = node.putArray("labels");
        line.labels().stream().sorted().forEach(label -> labels.add(label.name()));
        if (!line.note().isBlank()) node.put("note", line.note());
        return JSON.writeValueAsString(node);
    }
}
