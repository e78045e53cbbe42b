package health.lintel.web.staff;

import health.lintel.datatypes.MessageId;
import health.lintel.readerwatch.KeptReading;
import health.lintel.readerwatch.SampleItem;
import health.lintel.triage.Label;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One message of the sample: the words, what the reader saw in them, and the labels to confirm or correct.
///
/// @param all        messages of its week's sample; 0 when a newer week was drawn
/// @param answeredBy empty until somebody answered
/// @param next       null when nothing is left
public record SampleItemPage(
        SampleItem item,
        int all,
        List<MarkedText.Piece> words,
        KeptReading reading,
        Set<Label> ticked,
        String note,
        String answeredBy,
        @Nullable MessageId next,
        Problems problems,
        int status,
        boolean keysAreOn)
        implements Page {
    /// Labels that stand together on the page.
    public record Group(String key, List<Label> labels) {}

    public List<Group> groups() {
        Set<Label> other = EnumSet.of(Label.COURTESY, Label.NOT_THE_PATIENT, Label.ABUSIVE, Label.THREAT);
        return List.of(
                new Group("danger", of(EnumSet.of(Label.EMERGENCY, Label.SELF_HARM, Label.URGENT))),
                new Group("clinical", all(label -> label.isClinical() || label == Label.REFILL)),
                new Group("office", all(Label::isAdministrative)),
                new Group("other", of(other)));
    }

    private static List<Label> of(Set<Label> labels) {
        return all(labels::contains);
    }

    private static List<Label> all(java.util.function.Predicate<Label> which) {
        return Arrays.stream(Label.values()).filter(which).toList();
    }

    /// The first box on the page: where a problem with the boxes leads.
    public String id(Label label) {
        return label == Label.EMERGENCY ? "labels" : "labels-" + label;
    }

    @Override
    public String template() {
        return "staff/sampleItem";
    }
}
