package health.lintel.web.admin;

import health.lintel.versions.Finding;
import health.lintel.versions.Lint;
import health.lintel.versions.Version;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;
import java.util.List;

/// The whole file of a draft, for those who know it, with what is wrong with it line by line.
public record PolicyFilePage(int number, int revision, String yaml, List<Finding> findings, Problems problems)
        implements Page {
    static PolicyFilePage of(Version version, List<Finding> findings) {
        List<Finding> errors = findings.stream()
                .filter(each -> each.lint().weight() == Lint.Weight.ERROR)
                .toList();
        return new PolicyFilePage(
                version.number(), version.revision(), version.text().yaml(), errors, Problems.none());
    }

    PolicyFilePage with(Problems found) {
        return new PolicyFilePage(number, revision, yaml, findings, found);
    }

    @Override
    public String template() {
        return "admin/policyFile";
    }

    @Override
    public int status() {
        return problems.any() ? 422 : 200;
    }
}
