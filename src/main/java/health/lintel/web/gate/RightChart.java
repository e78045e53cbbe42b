package health.lintel.web.gate;

import health.lintel.accounts.SignedIn;
import health.lintel.datatypes.Ids;
import health.lintel.people.ChartAccess;
import health.lintel.people.People;
import health.lintel.web.gate.OtherChartPage.Field;
import health.lintel.web.gate.OtherChartPage.Way;
import health.lintel.web.ui.Answer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerInterceptor;

/// A form that was opened for one patient and sent while another is in hand (two tabs, two patients) lands in
/// neither chart: a page shows what was typed and asks whose it is.
@Component
@ControllerAdvice
class RightChart implements HandlerInterceptor {
    /// The answer to the question: it is for whom it was written for.
    private static final String GO = "_go";
    private static final Set<String> WORDS = Set.of("text", "reason", "words");
    private static final String ANEW = "/messages/new/again";

    private final Acting acting;
    private final People people;

    RightChart(Acting acting, People people) {
        this.acting = acting;
        this.people = people;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(request.getAttribute(RoutesGate.LET_THROUGH) instanceof Route route)) return true;
        if (!route.method().equals("POST") || !route.needsChoice()) return true;
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof PortalAuthentication known)) {
            return true;
        }
        SignedIn person = known.getPrincipal();
        if (!isForTheChartInHand(person, request)) throw new OtherChart(page(person, route, request));
        return true;
    }

    /// Who may act for one patient only cannot mean another, whatever a form says or leaves out.
    private boolean isForTheChartInHand(SignedIn person, HttpServletRequest request) {
        String tag = request.getParameter(ChartTags.FIELD);
        List<ChartAccess> charts = acting.charts(person, request);
        Optional<ChartAccess> written = ChartTags.find(tag, charts, request);
        if (written.isPresent() && request.getParameter(GO) != null) {
            return acting.choose(person, written.get().patient().toString(), request);
        }
        if (tag == null && charts.size() < 2) return true;
        return written.isPresent()
                && acting.chart(person, request)
                        .filter(chart -> chart.patient().equals(written.get().patient()))
                        .isPresent();
    }

    private OtherChartPage page(SignedIn person, Route route, HttpServletRequest request) {
        List<ChartAccess> charts = acting.charts(person, request);
        ChartAccess now = acting.chart(person, request).orElse(null);
        ChartAccess then = ChartTags.find(request.getParameter(ChartTags.FIELD), charts, request)
                .orElse(null);
        return new OtherChartPage(
                name(now),
                name(then),
                words(request),
                then == null ? null : back(request),
                now == null ? null : stay(route, request));
    }

    private OtherChartPage.@Nullable Whom name(@Nullable ChartAccess chart) {
        if (chart == null) return null;
        return new OtherChartPage.Whom(people.patient(chart).name(), chart.ground() == ChartAccess.Ground.SELF);
    }

    /// The form as it was, sent again for whom it was opened.
    private static Way back(HttpServletRequest request) {
        List<Field> fields = fields(request, Set.of());
        fields.add(new Field(ChartTags.FIELD, request.getParameter(ChartTags.FIELD)));
        fields.add(new Field(GO, "written"));
        return new Way(RoutesGate.path(request), fields);
    }

    /// For the patient in hand: a form without an id in its address is sent as it is, but for what belongs to the
    /// other chart. Elsewhere the words begin a new message; where there are none there is nothing to carry over.
    private static @Nullable Way stay(Route route, HttpServletRequest request) {
        if (!route.path().getPatternString().contains("{")) {
            List<Field> fields = fields(request, Set.of("draft", "once"));
            fields.add(new Field("once", Ids.next().toString()));
            return new Way(RoutesGate.path(request), fields);
        }
        String words = words(request);
        return words.isBlank() ? null : new Way(ANEW, List.of(new Field("text", words)));
    }

    private static String words(HttpServletRequest request) {
        List<String> words = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (WORDS.contains(name)) words.addAll(List.of(values));
        });
        return String.join("\n", words);
    }

    private static List<Field> fields(HttpServletRequest request, Set<String> without) {
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith("_") || without.contains(name)) return;
            for (String value : values) fields.add(new Field(name, value));
        });
        return fields;
    }

    @ExceptionHandler
    Answer on(OtherChart found) {
        return found.page;
    }

    /// A form for another chart than the one in hand.
    private static final class OtherChart extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient OtherChartPage page;

        private OtherChart(OtherChartPage page) {
            super(null, null, false, false);
            this.page = page;
        }
    }
}
