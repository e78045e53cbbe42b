package health.lintel.web.entrance;

import org.springframework.stereotype.Component;

/// What the pages of the entrance say about the practice.
@Component
class PortalFacts {
    String practice() {
        return "Lintel";
    }

    int policyVersion() {
        return 1;
    }
}
