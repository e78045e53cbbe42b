package health.lintel.notifications;

import health.lintel.policy.Policies;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Writes a mail from its template: a first name, a link, the practice's name, a day, and nothing else.
@Component
class Letters {
    private static final Map<String, DateTimeFormatter> DAYS = Map.of(
            "en", DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.ENGLISH),
            "es", DateTimeFormatter.ofPattern("EEEE d 'de' MMMM", Locale.of("es")));

    private final Map<String, Letter> templates = new ConcurrentHashMap<>();
    private final Policies policies;
    private final String address;

    Letters(Policies policies, @Value("${lintel.public-url:http://localhost:8080}") String address) {
        this.policies = policies;
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    record Letter(String subject, String body) {}

    /// One notice as itself, several as one list.
    Letter write(String firstName, String language, List<OutboxRows.Line> lines) {
        String spoken = DAYS.containsKey(language) ? language : "en";
        if (lines.isEmpty()) return new Letter("", "");
        if (lines.size() == 1)
            return filled(template(lines.getFirst().template().key(), spoken), firstName, spoken, lines.getFirst(), "");
        String list = lines.stream()
                .map(line -> "- " + template(line.template().key(), spoken).subject() + ":\n  " + address + line.path())
                .distinct()
                .collect(Collectors.joining("\n"));
        return filled(template("digest", spoken), firstName, spoken, lines.getFirst(), list);
    }

    private Letter filled(Letter template, String firstName, String language, OutboxRows.Line line, String list) {
        return new Letter(
                template.subject(),
                template.body()
                        .replace("{link}", address + line.path())
                        .replace("{answerBy}", day(line.answerBy(), language))
                        .replace("{practice}", policies.calendar().practice().name())
                        .replace("{list}", list)
                        .replace("{first}", firstName));
    }

    private static String day(@Nullable LocalDate day, String language) {
        DateTimeFormatter format = DAYS.get(language);
        return day == null || format == null ? "" : day.format(format);
    }

    private Letter template(String key, String language) {
        return templates.computeIfAbsent("/mail/" + key + "." + language + ".txt", Letters::read);
    }

    private static Letter read(String file) {
        try (InputStream in = Letters.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalStateException("The mail template " + file + " is missing");
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int end = text.indexOf('\n');
            return new Letter(
                    text.substring(0, end).strip(), text.substring(end).strip() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
