package health.lintel.web.patient;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/// Ids out of addresses. What is no id, what nobody has and what is somebody else's look the same.
final class NotFound {
    private NotFound() {}

    static ResponseStatusException here() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /// Empty if the text is no id.
    static Optional<UUID> maybe(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// @throws ResponseStatusException 404 if the text is no id
    static <T> T id(String text, Function<UUID, T> type) {
        return maybe(text).map(type).orElseThrow(NotFound::here);
    }
}
