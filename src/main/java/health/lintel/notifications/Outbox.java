package health.lintel.notifications;

import health.lintel.storage.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Where notices wait to be sent: part of the act's own transaction, whoever's it is, so that an act and its
/// notice are both there or neither is.
@Component
public class Outbox {
    /// Mails on one page of [#recent].
    public static final int PAGE = 50;

    private final OutboxRows rows;
    private final Letters letters;
    private final Post post;
    private final Transactions transactions;
    private final Clock clock;

    Outbox(OutboxRows rows, Letters letters, Post post, Transactions transactions, Clock clock) {
        this.rows = rows;
        this.letters = letters;
        this.post = post;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Asks for a notice; the same key again changes nothing.
    public void enqueue(Notice notice) {
        joined(() -> {
            rows.insert(notice, clock.instant());
            return notice;
        });
    }

    /// There is nothing to tell any more. What has been sent has been sent; the key cannot be used again.
    public void cancel(String dedupeKey) {
        joined(() -> {
            rows.cancel(dedupeKey, clock.instant());
            return dedupeKey;
        });
    }

    /// Mails as they were or would be sent, newest first; for the practice only.
    ///
    /// @param page from 1
    public List<OutgoingMail> recent(int page) {
        return transactions.forSystem(() -> rows.recent(PAGE, (Math.max(1, page) - 1) * PAGE).stream()
                .map(this::shown)
                .toList());
    }

    private OutgoingMail shown(OutboxRows.Mail mail) {
        List<OutboxRows.Line> lines = rows.lines(mail.id());
        Letters.Letter letter = letters.write(mail.given(), mail.language(), lines);
        return new OutgoingMail(
                mail.id(),
                mail.person(),
                mail.email(),
                letter.subject(),
                letter.body(),
                mail.createdAt(),
                mail.attempts(),
                state(mail, lines));
    }

    private OutgoingMail.State state(OutboxRows.Mail mail, List<OutboxRows.Line> lines) {
        if (mail.isSettled() && mail.lastState() != null) return OutgoingMail.State.valueOf(mail.lastState());
        if (lines.isEmpty()) return OutgoingMail.State.CANCELLED;
        return post.isConnected() ? OutgoingMail.State.WAITING : OutgoingMail.State.WOULD_BE_SENT;
    }

    private <T extends @Nullable Object> T joined(Supplier<T> work) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? work.get()
                : transactions.forSystem(work);
    }
}
