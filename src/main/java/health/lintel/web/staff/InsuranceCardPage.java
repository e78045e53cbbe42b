package health.lintel.web.staff;

import health.lintel.coverage.Card;
import health.lintel.coverage.CoverageOfRecord;
import health.lintel.coverage.Proposal;
import health.lintel.people.Patient;
import health.lintel.web.ui.Choice;
import health.lintel.web.ui.Frame;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One card that was sent in, beside what is on file for the same place.
///
/// @param front the picture as an address of data; null if none was sent
public record InsuranceCardPage(
        Proposal proposal,
        Patient patient,
        @Nullable CoverageOfRecord onFile,
        @Nullable String front,
        @Nullable String back,
        Typed typed,
        Problems problems,
        int status)
        implements Page {
    static final int LONGEST_REASON = 500;

    /// What was typed into the form.
    public record Typed(String outcome, String reason) {}

    /// One field of the two cards.
    public record Line(String label, String now, String sent) {
        public boolean differs() {
            return !now.equals(sent);
        }
    }

    public List<Line> lines(Frame frame) {
        List<Line> lines = new ArrayList<>();
        add(lines, frame, "payer", Card::payer);
        add(lines, frame, "payerId", Card::payerId);
        add(lines, frame, "plan", Card::plan);
        add(lines, frame, "memberId", Card::memberId);
        add(lines, frame, "group", Card::group);
        add(
                lines,
                frame,
                "relationship",
                card -> frame.t("insurance.relationship." + card.relationship().name()));
        add(lines, frame, "subscriber", Card::subscriber);
        add(lines, frame, "subscriberBorn", card -> day(frame, card.subscriberBorn()));
        add(lines, frame, "rxBin", Card::rxBin);
        add(lines, frame, "rxPcn", Card::rxPcn);
        add(lines, frame, "rxGroup", Card::rxGroup);
        add(lines, frame, "phone", Card::phone);
        add(lines, frame, "validFrom", card -> day(frame, card.validFrom()));
        add(lines, frame, "validTo", card -> day(frame, card.validTo()));
        return lines;
    }

    private void add(List<Line> lines, Frame frame, String name, Function<Card, String> field) {
        String now = onFile == null ? "" : field.apply(onFile.card());
        String sent = field.apply(proposal.card());
        if (!now.isEmpty() || !sent.isEmpty()) lines.add(new Line(frame.t("insurance.field." + name), now, sent));
    }

    private static String day(Frame frame, @Nullable LocalDate date) {
        return date == null ? "" : frame.words().dates().dayAndYear(date);
    }

    public List<Choice> answers(Frame frame) {
        return List.of(
                answer(frame, Proposal.Outcome.ACCEPTED, "accept"),
                answer(frame, Proposal.Outcome.ASKED_AGAIN, "again"),
                answer(frame, Proposal.Outcome.REJECTED, "reject"));
    }

    private static Choice answer(Frame frame, Proposal.Outcome outcome, String key) {
        return new Choice(
                outcome.name(), frame.t("insurance.check." + key), frame.t("insurance.check." + key + "Hint"));
    }

    static Proposal.@Nullable Outcome outcome(String typed) {
        return switch (typed) {
            case "ACCEPTED" -> Proposal.Outcome.ACCEPTED;
            case "ASKED_AGAIN" -> Proposal.Outcome.ASKED_AGAIN;
            case "REJECTED" -> Proposal.Outcome.REJECTED;
            default -> null;
        };
    }

    @Override
    public String template() {
        return "staff/insuranceCard";
    }
}
