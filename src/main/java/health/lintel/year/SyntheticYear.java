package health.lintel.year;

import health.lintel.practice.PracticeCalendar;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/// Makes the year, day by day. The same seed makes the same year, to the letter.
public final class SyntheticYear {
    private static final int DAYS = 365;

    /// Charts reach so many days back; a person's chart is moved by at most that.
    private static final int MOVED_AT_MOST = 4 * 365;

    /// @param messages about how many
    /// @param people   made-up patients of the practice
    /// @param last     the last day
    public record Order(int messages, int people, long seed, LocalDate last) {}

    private final Order order;
    private final PracticeCalendar calendar;
    private final Mix mix = Mix.shipped();
    private final Random random;
    private final Corpus corpus;
    private final List<Somebody> people = new ArrayList<>();
    private int charts;

    public SyntheticYear(Order order, PracticeCalendar calendar, Path messages, Path chartFiles) throws IOException {
        this.order = order;
        this.calendar = calendar;
        this.random = new Random(order.seed());
        this.corpus = new Corpus(messages, random);
        List<Charts.Chart> all = new Charts(chartFiles).all();
        this.charts = all.size();
        for (int i = 0; i < order.people(); i++) {
            // few write often: the tenth writer writes a tenth as often as the first, and so on, in no order
            double often = 1 / Math.sqrt(1 + random.nextInt(order.people()));
            boolean spanish = random.nextDouble() < mix.share("spanish");
            people.add(new Somebody(i, all.get(i % all.size()), random.nextInt(MOVED_AT_MOST), often, spanish));
        }
    }

    public int texts() {
        return corpus.size();
    }

    public int charts() {
        return charts;
    }

    /// Writes every line, in order of time.
    ///
    /// @return how many
    public int write(Consumer<String> line) {
        List<Double> busy = new ArrayList<>();
        LocalDate first = order.last().minusDays(DAYS - 1L);
        for (int i = 0; i < DAYS; i++) busy.add(busyness(first.plusDays(i)));
        double all = busy.stream().mapToDouble(Double::doubleValue).sum();
        int number = 0;
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = first.plusDays(i);
            int some = (int) Math.round(order.messages() * busy.get(i) / all * (0.85 + random.nextDouble() * 0.3));
            for (ZonedDateTime at : moments(day, some)) line.accept(message(++number, at));
        }
        return number;
    }

    private double busyness(LocalDate day) {
        double usual = mix.weekdays().get(day.getDayOfWeek().getValue() - 1)
                * mix.months().get(day.getMonthValue() - 1);
        boolean isHoliday = day.getDayOfWeek().getValue() <= 5 && !calendar.isOpenOn(day);
        return isHoliday ? usual * 0.4 : usual;
    }

    private List<ZonedDateTime> moments(LocalDate day, int some) {
        List<ZonedDateTime> moments = new ArrayList<>();
        for (int i = 0; i < some; i++) {
            int hour = drawn(mix.hours(), Double::doubleValue);
            LocalTime time = LocalTime.of(hour, random.nextInt(60), random.nextInt(60));
            moments.add(day.atTime(time).atZone(calendar.practice().zone()));
        }
        moments.sort(Comparator.naturalOrder());
        return moments;
    }

    private String message(int number, ZonedDateTime at) {
        LocalDate day = at.toLocalDate();
        Subject subject = List.of(Subject.values())
                .get(drawn(List.of(Subject.values()), each -> mix.subjects().getOrDefault(each, 0.0)));
        Somebody writer = writer(day, subject);
        Corpus.Text text = corpus.draw(subject, writer.speaksSpanish());
        return new YearLine(random, mix, writer, at).of(number, text, subject);
    }

    /// Somebody with something to follow up was mostly seen lately; of a few drawn, the likeliest writes.
    private Somebody writer(LocalDate day, Subject subject) {
        double lately = mix.share("seen-lately-writes") * (subject == Subject.FOLLOW_UP ? 6 : 1);
        List<Somebody> few = new ArrayList<>();
        for (int i = 0; i < 24; i++) few.add(people.get(random.nextInt(people.size())));
        return few.get(drawn(few, one -> one.often() * (one.seenLately(day) ? lately : 1)));
    }

    private <T> int drawn(List<T> from, ToDoubleFunction<T> weight) {
        double all = from.stream().mapToDouble(weight).sum();
        double at = random.nextDouble() * all;
        for (int i = 0; i < from.size(); i++) {
            at -= weight.applyAsDouble(from.get(i));
            if (at < 0) return i;
        }
        return from.size() - 1;
    }
}
