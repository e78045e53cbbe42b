package health.lintel.fhir;

import health.lintel.appointments.Encounter;
import health.lintel.billing.Claim;
import health.lintel.datatypes.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What health plans answered (ExplanationOfBenefit) as claims for bills: of visits with us, none of a pharmacy.
///
/// What a plan did not decide is null, not zero: a synthetic chart often holds an answer without any amount.
final class BillMapper {
    private static final Set<String> NOT_OURS = Set.of("pharmacy", "oral", "vision");

    private final Chart chart;
    private final ImportOptions options;
    private final Map<String, Encounter> visits;

    BillMapper(Chart chart, ImportOptions options, List<Encounter> visits) {
        this.chart = chart;
        this.options = options;
        this.visits = visits.stream()
                .filter(visit -> visit.type().isOurs() && visit.fhirId() != null)
                .collect(Collectors.toMap(visit -> Objects.requireNonNull(visit.fhirId()), Function.identity()));
    }

    /// None while the import does not say from which day on bills are ours to ask for.
    List<Claim> claims() {
        ImportOptions.BillsSince since = options.bills();
        if (since == null) return List.of();
        return chart.fresh("ExplanationOfBenefit").stream()
                .map(this::claim)
                .flatMap(Optional::stream)
                .filter(claim -> !claim.served().isBefore(since.first()))
                .toList();
    }

    private Optional<Claim> claim(JsonNode benefit) {
        String status = benefit.path("status").asString("");
        if (!status.equals("active") || NOT_OURS.contains(Fhir.code(benefit.path("type")))) return Optional.empty();
        Encounter visit = visit(benefit);
        Money charged = total(benefit, "submitted");
        if (visit == null || charged == null) return Optional.empty();
        String claimed = Fhir.referenced(benefit.path("claim"), "Claim")
                .orElse(benefit.path("id").asString(""));
        return Optional.of(new Claim(
                claimed,
                visit.id().value(),
                LocalDate.ofInstant(visit.end(), options.zone()),
                visit.type().code(),
                visit.practitionerName(),
                plan(benefit),
                confidentiality(benefit, visit),
                lines(benefit, charged),
                charged,
                answer(benefit)));
    }

    private @Nullable Encounter visit(JsonNode benefit) {
        return Fhir.stream(benefit.path("item"))
                .flatMap(item -> Fhir.stream(item.path("encounter")))
                .flatMap(encounter -> Fhir.referenced(encounter, "Encounter").stream())
                .map(visits::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Claim.@Nullable Answer answer(JsonNode benefit) {
        Money yours = first(total(benefit, "memberliability"), items(benefit, "coinsrnc_amt", "ddctbl_amt", "copay"));
        Money paid = first(total(benefit, "benefit"), items(benefit, "prvdr_pmt_amt"));
        Instant decided = Fhir.moment(Json.string(benefit, "created"), options.zone());
        if (yours == null || paid == null || decided == null) return null;
        return new Claim.Answer(LocalDate.ofInstant(decided, options.zone()), paid, yours);
    }

    private static @Nullable Money first(@Nullable Money one, @Nullable Money other) {
        return one == null ? other : one;
    }

    private static @Nullable Money total(JsonNode benefit, String category) {
        return Fhir.stream(benefit.path("total"))
                .filter(total -> Fhir.code(total.path("category")).equals(category))
                .map(total -> amount(total.path("amount")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// The sum over all items; null if none of them says.
    private static @Nullable Money items(JsonNode benefit, String... endings) {
        List<Money> found = new ArrayList<>();
        for (JsonNode item : benefit.path("item")) {
            for (JsonNode decided : item.path("adjudication")) {
                String code = Fhir.code(decided.path("category"));
                Money amount = amount(decided.path("amount"));
                for (String ending : endings) if (amount != null && code.endsWith(ending)) found.add(amount);
            }
        }
        return found.isEmpty() ? null : found.stream().reduce(Money.ZERO, Money::plus);
    }

    /// Each thing done; the visit itself often carries no price and gets what the others leave.
    private static List<Claim.Line> lines(JsonNode benefit, Money charged) {
        List<Claim.Line> lines = new ArrayList<>();
        Money left = charged;
        String unpriced = null;
        for (JsonNode item : benefit.path("item")) {
            String what = Fhir.words(item.path("productOrService"), "");
            Money net = amount(item.path("net"));
            if (net == null && unpriced == null) unpriced = what;
            if (net == null || net.isZero()) continue;
            lines.add(new Claim.Line(what, net));
            left = left.minus(net);
        }
        if (left.isPositive()) lines.addFirst(new Claim.Line(unpriced == null ? "" : unpriced, left));
        return left.cents() < 0 ? List.of() : lines;
    }

    private static @Nullable Money amount(JsonNode amount) {
        JsonNode value = amount.path("value");
        return value.isNumber() ? Money.of(new BigDecimal(value.asString())) : null;
    }

    private @Nullable String plan(JsonNode benefit) {
        return Json.string(benefit.path("insurer"), "display");
    }

    /// The more guarded of what the claim and its visit say.
    private String confidentiality(JsonNode benefit, Encounter visit) {
        String own = guarded(benefit);
        String fhirId = Objects.requireNonNull(visit.fhirId());
        return own.equals("N")
                ? chart.find("Encounter", fhirId).map(BillMapper::guarded).orElse("N")
                : own;
    }

    private static String guarded(JsonNode resource) {
        return Fhir.stream(resource.path("meta").path("security"))
                .map(label -> label.path("code").asString(""))
                .filter(code -> code.equals("R") || code.equals("V"))
                .findFirst()
                .orElse("N");
    }
}
