package health.lintel.web.admin;

import health.lintel.readerwatch.Drift;
import health.lintel.readerwatch.Rate;
import health.lintel.web.ui.Frame;
import health.lintel.web.ui.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What the reader says, beside what it said before.
///
/// @param language of the texts; empty for all
/// @param chosen   what is drawn
/// @param spans    8 weeks and 14 days of it, oldest first
public record ReadingPage(
        String language,
        int textsRecently,
        int textsBefore,
        Rate.Moved textsMoved,
        List<Rate> rates,
        List<Rate> rules,
        Rate chosen,
        List<Drift.Span> spans)
        implements Page {
    static final int WIDTH = 660;
    static final int HEIGHT = 120;

    /// A bar of the drawing, in its own units.
    ///
    /// @param recent one of the last 14 days
    public record Bar(int x, int y, int width, int height, boolean recent) {}

    static ReadingPage of(Drift drift, String language, String of) {
        List<Rate> rates = drift.rates();
        List<Rate> rules = drift.rules();
        Optional<Rate> known = Stream.concat(rates.stream(), rules.stream())
                .filter(rate -> rate.name().equals(of))
                .findFirst();
        Rate chosen = known.orElseGet(() -> drift.rate(Drift.STOP_SHOWN));
        return new ReadingPage(
                language,
                drift.textsRecently(),
                drift.textsBefore(),
                drift.textsMoved(),
                rates,
                rules,
                chosen,
                drift.spans(chosen.name()));
    }

    public boolean isEmpty() {
        return textsRecently + textsBefore == 0;
    }

    /// What moved farther than chance would have it.
    public List<Rate> moved() {
        return Stream.concat(rates.stream(), rules.stream())
                .filter(rate -> rate.moved() == Rate.Moved.UP || rate.moved() == Rate.Moved.DOWN)
                .toList();
    }

    public String name(Frame frame, Rate rate) {
        return name(frame, rate.name());
    }

    /// Rules say in their own words what they saw.
    private static String name(Frame frame, String name) {
        if (name.startsWith(Drift.RULE)) return name.substring(Drift.RULE.length());
        if (name.startsWith(Drift.LABEL)) return frame.t("sample.label." + name.substring(Drift.LABEL.length()));
        return frame.t("watch.name." + name.replace(':', '-').replace('-', '_'));
    }

    /// Where this one is drawn.
    public String address(Rate rate) {
        String of = URLEncoder.encode(rate.name(), StandardCharsets.UTF_8);
        return "/admin/reading?in=" + language + "&of=" + of + "#drawn";
    }

    /// "4.2 %", or "-" where there was nothing to be a share of.
    public String percent(double share, int of) {
        return of == 0 ? "-" : String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    /// The highest bar's share: the drawing has no scale of its own.
    public double highest() {
        return spans.stream().mapToDouble(Drift.Span::share).max().orElse(0);
    }

    public List<Bar> bars() {
        double highest = Math.max(highest(), 1e-9);
        int step = WIDTH / spans.size();
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            Drift.Span span = spans.get(i);
            int height = (int) Math.round(span.share() / highest * (HEIGHT - 4));
            bars.add(new Bar(i * step + 3, HEIGHT - height, step - 6, height, span.isDay()));
        }
        return bars;
    }

    /// Where the share of the 8 weeks before lies in the drawing.
    public int beforeLine() {
        return HEIGHT - (int) Math.round(chosen.beforeShare() / Math.max(highest(), 1e-9) * (HEIGHT - 4));
    }

    public boolean showsBeforeLine() {
        return chosen.beforeShare() <= highest() && highest() > 0;
    }

    @Override
    public String template() {
        return "admin/reading";
    }
}
