package health.lintel.web.entrance;

import health.lintel.web.ui.DateParts;
import health.lintel.web.ui.Page;
import health.lintel.web.ui.Problems;

/// The first page of enrollment: the code from the practice and the birth date.
public record EnrollPage(String code, DateParts birth, Problems problems, int status) implements Page {
    @Override
    public String template() {
        return "entrance/enroll";
    }
}
