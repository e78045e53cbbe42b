package health.lintel.web.admin;

import health.lintel.accounts.SignedIn;
import health.lintel.versions.NotAllowed;
import health.lintel.versions.PolicyText;
import health.lintel.versions.Version;
import health.lintel.versions.Versions;
import health.lintel.versions.Versions.Saving;
import health.lintel.web.ui.Answer;
import health.lintel.web.ui.Problems;
import health.lintel.web.ui.Redirect;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Writing a draft: part by part in forms, or the whole file.
@Controller
class PolicyWritingController {
    private final Versions versions;
    private final PolicyWriters writers;
    private final StaffPeople staff;

    PolicyWritingController(Versions versions, PolicyWriters writers, StaffPeople staff) {
        this.versions = versions;
        this.writers = writers;
        this.staff = staff;
    }

    @GetMapping("/admin/policy/{number}/edit/{section}")
    Answer showPart(@PathVariable String number, @PathVariable String section) {
        Version version = writers.version(number);
        PolicyForm form = form(section, version.text());
        if (!version.isDraft()) return notADraft(version);
        return new PolicyPartPage(version.number(), version.revision(), form);
    }

    @PostMapping("/admin/policy/{number}/edit/{section}")
    Answer savePart(
            SignedIn person,
            @PathVariable String number,
            @PathVariable String section,
            @RequestParam Map<String, String> typed) {
        Version version = writers.version(number);
        PolicyForm now = form(section, version.text());
        if (!version.isDraft()) return notADraft(version);
        int seen = revision(typed, version);
        PolicyText opened = versions.text(version.number(), seen).orElse(version.text());
        Map<String, String> edits = form(section, opened).edits(typed);
        String back = "/admin/policy/" + version.number() + "/edit/" + section;
        if (edits.isEmpty()) return Redirect.to(back).saying("versions.said.same");
        PolicyText text = version.text();
        for (Map.Entry<String, String> edit : edits.entrySet()) text = text.withTyped(edit.getKey(), edit.getValue());
        return switch (save(person, version, seen, text)) {
            case Saving.Kept kept -> Redirect.to(back).saying("versions.said.saved");
            case Saving.Conflict conflict ->
                PolicyConflictPage.ofPart(version.number(), section, staff.name(conflict.by()), conflict, edits);
            case null -> notADraft(writers.version(number));
        };
    }

    @GetMapping("/admin/policy/{number}/file")
    Answer showFile(@PathVariable String number) {
        Version version = writers.version(number);
        if (!version.isDraft()) return notADraft(version);
        return PolicyFilePage.of(version, versions.lint(version));
    }

    @PostMapping("/admin/policy/{number}/file")
    Answer saveFile(SignedIn person, @PathVariable String number, @RequestParam Map<String, String> typed) {
        Version version = writers.version(number);
        if (!version.isDraft()) return notADraft(version);
        String yaml = typed.getOrDefault("yaml", "").replace("\r\n", "\n");
        if (yaml.isBlank()) {
            return PolicyFilePage.of(version, versions.lint(version))
                    .with(Problems.none().add("yaml", "versions.problem.empty"));
        }
        String back = "/admin/policy/" + version.number() + "/file";
        int seen = revision(typed, version);
        return switch (save(person, version, seen, PolicyText.of(yaml))) {
            case Saving.Kept kept -> Redirect.to(back).saying("versions.said.saved");
            case Saving.Conflict conflict ->
                PolicyConflictPage.ofFile(version.number(), staff.name(conflict.by()), conflict, yaml);
            case null -> notADraft(writers.version(number));
        };
    }

    /// Null when it stopped being a draft meanwhile.
    private @org.jspecify.annotations.Nullable Saving save(
            SignedIn person, Version version, int seen, PolicyText text) {
        try {
            return versions.save(person.person(), version.number(), seen, text);
        } catch (NotAllowed refused) {
            return null;
        }
    }

    private static PolicyForm form(String section, PolicyText text) {
        return PolicyForm.of(section, text).orElseThrow(StaffPeople::notFound);
    }

    private static int revision(Map<String, String> typed, Version version) {
        String seen = typed.getOrDefault("revision", "");
        return seen.matches("\\d{1,6}") ? Integer.parseInt(seen) : version.revision();
    }

    private static Redirect notADraft(Version version) {
        return Redirect.to("/admin/policy/" + version.number()).saying("versions.said.no-draft");
    }
}
