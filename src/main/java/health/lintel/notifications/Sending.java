package health.lintel.notifications;

import health.lintel.datatypes.PersonId;
import health.lintel.jobs.Job;
import health.lintel.storage.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/// Makes mails of notices and sends them, each at least once, always under one Message-ID.
@Component
class Sending {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    /// Notices for one person join for this long, so that a busy day is not a rain of mails.
    static final Duration JOIN = Duration.ofMinutes(10);

    static final int ATTEMPTS = 10;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
    private static final int MOST_AT_ONCE = 200;

    private final OutboxRows rows;
    private final Letters letters;
    private final Post post;
    private final Transactions transactions;
    private final Clock clock;

    Sending(OutboxRows rows, Letters letters, Post post, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.letters = letters;
        this.post = post;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// One round; without a mail server the mails wait where the practice can see them.
    void round() {
        transactions.forSystem(() -> bundle(clock.instant()));
        if (!post.isConnected()) return;
        for (int i = 0; i < MOST_AT_ONCE; i++) {
            Instant now = clock.instant();
            Optional<OutboxRows.Mail> mail = transactions.forSystem(() -> rows.lease(now, now.plus(FIRST_PAUSE)));
            if (mail.isEmpty()) return;
            send(mail.get(), now);
        }
    }

    private int bundle(Instant now) {
        rows.settleCancelled(now);
        Map<PersonId, List<OutboxRows.Waiting>> quiet = new LinkedHashMap<>();
        for (OutboxRows.Waiting notice : rows.lockDue(now)) {
            if (notice.template().kind() == Template.Kind.URGENT) {
                rows.bundle(notice.person(), Template.Kind.URGENT, List.of(notice.id()), now);
            } else {
                quiet.computeIfAbsent(notice.person(), person -> new java.util.ArrayList<>())
                        .add(notice);
            }
        }
        quiet.forEach((person, notices) -> {
            boolean justWrote = rows.lastQuietMail(person)
                    .filter(last -> last.plus(JOIN).isAfter(now))
                    .isPresent();
            if (justWrote) return;
            var ids = notices.stream().map(OutboxRows.Waiting::id).collect(Collectors.toList());
            rows.bundle(person, Template.Kind.QUIET, ids, now);
        });
        return quiet.size();
    }

    private void send(OutboxRows.Mail mail, Instant now) {
        List<OutboxRows.Line> lines = transactions.forSystem(() -> rows.lines(mail.id()));
        if (lines.isEmpty()) {
            finish(mail, "CANCELLED", "");
        } else if (mail.email() == null || mail.email().isBlank()) {
            finish(mail, "GIVEN_UP", "no address");
        } else {
            try {
                post.send(mail.id(), mail.email(), letters.write(mail.given(), mail.language(), lines));
                finish(mail, "SENT", "");
            } catch (MailException e) {
                failed(mail, now, e);
            }
        }
    }

    private void failed(OutboxRows.Mail mail, Instant now, MailException e) {
        // The server's own words can name the address; the kind of failure is enough to look into it.
        String kind = e.getClass().getSimpleName();
        if (mail.attempts() >= ATTEMPTS) {
            LOG.error("Mail {} was given up after {} attempts: {}", mail.id(), mail.attempts(), kind);
            finish(mail, "GIVEN_UP", kind);
            return;
        }
        LOG.warn("Mail {} was not sent, attempt {}: {}", mail.id(), mail.attempts(), kind);
        transactions.forSystem(() -> {
            rows.record(mail.id(), "FAILED", kind, clock.instant());
            rows.postpone(mail.id(), now.plus(pause(mail.attempts())));
            return mail;
        });
    }

    static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private void finish(OutboxRows.Mail mail, String state, String detail) {
        transactions.forSystem(() -> {
            rows.record(mail.id(), state, detail, clock.instant());
            rows.settle(mail.id(), clock.instant());
            return mail;
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Jobs {
        @Bean
        Job sendMail(Sending sending) {
            return new Job("send-mail", Duration.ofSeconds(5), sending::round);
        }
    }
}
