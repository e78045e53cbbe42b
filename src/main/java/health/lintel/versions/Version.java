package health.lintel.versions;

import health.lintel.datatypes.PersonId;
import health.lintel.policy.ChangeKind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A version of the policy on its way, in force, or past.
///
/// @param base      the version it was written against
/// @param revision  of the text: the one proposed or approved, else the last one saved
/// @param authors   everybody who saved a text of it
/// @param steps     oldest first; none for the shipped one
/// @param effective when it came or comes into force; null before it is approved
/// @param confirmBy a second person is still to agree with going back, by then
public record Version(
        int number,
        int base,
        VersionState state,
        int revision,
        PolicyText text,
        Set<PersonId> authors,
        List<Step> steps,
        ChangeKind kind,
        @Nullable Instant effective,
        @Nullable Instant confirmBy) {

    public Version {
        authors = Set.copyOf(authors);
        steps = List.copyOf(steps);
    }

    /// What somebody did with it.
    ///
    /// @param warnings why what the linters warn of is kept; empty when they warn of nothing
    public record Step(
            int place,
            VersionAct act,
            PersonId by,
            Instant at,
            String reason,
            String warnings,
            int revision,
            ChangeKind kind,
            @Nullable Instant effective) {}

    /// Why it was made, in the words of the last who said so.
    public String reason() {
        return steps.stream()
                .filter(step -> step.act() == VersionAct.BEGIN
                        || step.act() == VersionAct.PROPOSE
                        || step.act() == VersionAct.ROLL_BACK)
                .map(Step::reason)
                .reduce((earlier, later) -> later)
                .orElse("");
    }

    public boolean isDraft() {
        return state == VersionState.DRAFT;
    }
}
