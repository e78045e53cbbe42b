package health.lintel.year;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// One line, as `lintel simulate` reads it, with `synthetic`, the labels given by hand, and where the words are from.
final class YearLine {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final List<String> TESTS =
            List.of("lipid panel", "basic metabolic panel", "hemoglobin A1c", "complete blood count", "thyroid panel");
    private static final int ADULT = 18;
    private static final int OLD = 80;
    private static final int BOOKED_DAYS = 30;

    private final Random random;
    private final Mix mix;
    private final Somebody writer;
    private final ZonedDateTime at;

    YearLine(Random random, Mix mix, Somebody writer, ZonedDateTime at) {
        this.random = random;
        this.mix = mix;
        this.writer = writer;
        this.at = at;
    }

    String of(int number, Corpus.Text text, Subject subject) {
        ObjectNode line = JSON.createObjectNode();
        line.put("id", "synthetic-%06d".formatted(number));
        line.put("synthetic", true);
        line.put("text", text.words());
        line.put("about", isHelped() ? "helped" : "self");
        line.put("sentAt", MOMENT.format(at));
        line.putObject("patient")
                .put("birthDate", writer.chart().born().toString())
                .put("standing", "established");
        ArrayNode results = JSON.createArrayNode();
        ArrayNode visits = line.putArray("visits");
        for (Charts.Visit visit : writer.heldBefore(today())) visits.add(visit(visit, results));
        ArrayNode upcoming = line.putArray("upcoming");
        for (Charts.Visit visit : writer.bookedAfter(today(), BOOKED_DAYS)) {
            upcoming.addObject()
                    .put("start", moment(writer.held(visit), 9))
                    .put("type", "office")
                    .put("reason", visit.reason());
        }
        line.set("results", results);
        ArrayNode grants = line.putArray("grants");
        if (random.nextDouble() < mix.share("has-a-grant")) {
            grants.addObject()
                    .put("matter", "home blood pressure readings")
                    .put("until", today().plusDays(30).toString());
        }
        if (random.nextDouble() < mix.share("in-a-thread")) line.set("conversation", thread());
        medicines(line.putArray("medications"));
        ArrayNode truth = line.putArray("truth");
        text.labels().forEach(truth::add);
        line.put("corpus", text.source()).put("writer", writer.number()).put("subject", subject.id());
        return line.toString();
    }

    private LocalDate today() {
        return at.toLocalDate();
    }

    private boolean isHelped() {
        int age = writer.age(today());
        String who = age < ADULT ? "helper-of-child" : age >= OLD ? "helper-of-old" : "helper-else";
        return random.nextDouble() < mix.share(who);
    }

    private ObjectNode visit(Charts.Visit visit, ArrayNode results) {
        LocalDate held = writer.held(visit);
        ObjectNode json = JSON.createObjectNode();
        json.put("end", moment(held, held.equals(today()) ? 0 : 10))
                .put("type", "office")
                .put("reason", visit.reason());
        ArrayNode started = json.putArray("started");
        visit.started().stream().sorted().forEach(started::add);
        // every third visit draws blood: released two days later, commented three days after that
        LocalDate released = held.plusDays(2);
        if (visit.id().hashCode() % 3 == 0 && released.isBefore(today())) {
            LocalDate commented = held.plusDays(5);
            results.addObject()
                    .put("name", TESTS.get(Math.floorMod(visit.id().hashCode(), TESTS.size())))
                    .put("releasedAt", moment(released, 8))
                    .put("commentedAt", commented.isBefore(today()) ? moment(commented, 15) : null)
                    .put("abnormal", visit.id().hashCode() % 4 == 0);
        }
        return json;
    }

    /// Somewhere in a thread: asked, answered, or with turns used.
    private ObjectNode thread() {
        int turns = random.nextInt(4);
        ZonedDateTime opened = at.minusDays(1L + random.nextInt(6));
        ObjectNode thread = JSON.createObjectNode();
        thread.putNull("matter");
        thread.put("openedAt", MOMENT.format(opened));
        thread.put("answeredAt", turns == 0 ? null : MOMENT.format(opened.plusHours(5)));
        thread.put("patientTurnsUsed", Math.max(0, turns - 1));
        thread.put("staffAskedLast", turns > 0 && random.nextInt(4) == 0);
        return thread;
    }

    private void medicines(ArrayNode medicines) {
        for (String name : writer.chart().medicines()) {
            medicines
                    .addObject()
                    .put("name", name)
                    .put("refillsLeft", random.nextInt(4))
                    .put("daysLeft", 1 + random.nextInt(60))
                    .put("prescribedBy", "us")
                    .put("pharmacy", "Main Street Pharmacy");
        }
    }

    private String moment(LocalDate day, int hour) {
        return MOMENT.format(day.atTime(hour, 0).atZone(at.getZone()));
    }
}
