package health.lintel.web.patient;

import health.lintel.coverage.Card;
import health.lintel.web.ui.Choice;
import health.lintel.web.ui.Frame;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import java.util.Arrays;
import java.util.List;

/// The form for a new insurance card.
public record CardPage(CardForm form, Problems problems) implements Page {

    public List<Choice> places(Frame frame) {
        return List.of(
                new Choice("PRIMARY", frame.t("insurance.place.PRIMARY"), frame.t("insurance.place.primaryHint")),
                new Choice(
                        "SECONDARY", frame.t("insurance.place.SECONDARY"), frame.t("insurance.place.secondaryHint")));
    }

    public List<Choice> relationships(Frame frame) {
        return Arrays.stream(Card.Relationship.values())
                .map(each -> Choice.of(each.name(), frame.t("insurance.relationship." + each.name())))
                .toList();
    }

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }

    @Override
    public String template() {
        return "patient/card";
    }
}
