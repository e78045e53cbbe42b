package health.lintel.web.patient;

import health.lintel.coverage.Card;
import health.lintel.coverage.CoverageOfRecord;
import health.lintel.coverage.Proposal;
import health.lintel.web.ui.Frame;
import health.lintel.web.ui.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The plans on file, what was sent in, and what came of it.
///
/// @param mayWrite is a message a way for this reader?
public record InsurancePage(
        Map<Card.Place, CoverageOfRecord> current,
        List<CoverageOfRecord> all,
        List<Proposal> proposals,
        boolean mayWrite)
        implements Page {
    public InsurancePage {
        all = List.copyOf(all);
        proposals = List.copyOf(proposals);
    }

    /// @param key   the words' key of what happened
    /// @param words of ours; may be empty
    public record Event(Instant at, String key, String payer, String words) {}

    public List<Proposal> waiting() {
        return proposals.stream().filter(Proposal::isOpen).toList();
    }

    /// The newest first.
    public List<Event> events() {
        List<Event> events = new ArrayList<>();
        for (CoverageOfRecord each : all) {
            if (each.proposal() == null) {
                events.add(new Event(each.recordedAt(), "imported", each.card().payer(), ""));
            }
        }
        for (Proposal each : proposals) {
            events.add(new Event(each.at(), "open", each.card().payer(), ""));
            Proposal.Decision decision = each.decision();
            if (decision != null) {
                events.add(new Event(
                        decision.at(), decision.outcome().name(), each.card().payer(), decision.reason()));
            }
        }
        events.sort(Comparator.comparing(Event::at).reversed());
        return events;
    }

    public String sides(Frame frame, Proposal proposal) {
        return proposal.photos().stream()
                .sorted()
                .map(side -> frame.t("insurance.side." + side.name()))
                .collect(Collectors.joining(", "));
    }

    @Override
    public String template() {
        return "patient/insurance";
    }
}
