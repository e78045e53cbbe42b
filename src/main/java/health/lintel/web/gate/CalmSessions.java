package health.lintel.web.gate;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/// Spring Session's rows, but a session that is only read is written at most once a minute: not at every request.
class CalmSessions implements SessionRepository<CalmSessions.Calm> {
    private static final Duration TOUCH = Duration.ofMinutes(1);
    private final SessionRepository<Session> stored;

    @SuppressWarnings("unchecked")
    private CalmSessions(JdbcIndexedSessionRepository stored) {
        this.stored = (SessionRepository<Session>) (SessionRepository<? extends Session>) stored;
    }

    /// Puts this in front of what Spring Boot has configured.
    @Component
    static class Calming implements BeanPostProcessor {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof JdbcIndexedSessionRepository stored ? new CalmSessions(stored) : bean;
        }
    }

    @Override
    public Calm createSession() {
        return new Calm(stored.createSession());
    }

    @Override
    public void save(Calm session) {
        stored.save(session.stored);
    }

    @Override
    public @Nullable Calm findById(String id) {
        Session found = stored.findById(id);
        return found == null ? null : new Calm(found);
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
    }

    /// A stored session that does not take note of every look at it.
    static final class Calm implements Session {
        private final Session stored;

        private Calm(Session stored) {
            this.stored = stored;
        }

        @Override
        public void setLastAccessedTime(Instant moment) {
            if (stored.getLastAccessedTime().plus(TOUCH).isBefore(moment)) stored.setLastAccessedTime(moment);
        }

        @Override
        public String getId() {
            return stored.getId();
        }

        @Override
        public String changeSessionId() {
            return stored.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return stored.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return stored.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            if (value == null) stored.removeAttribute(name);
            else stored.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            stored.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return stored.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return stored.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            stored.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return stored.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return stored.isExpired();
        }
    }
}
