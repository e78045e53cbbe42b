package health.lintel.accounts;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/// Where passphrases are hashed: a few threads of their own, so that a Monday morning of sign-ins (90 ms of
/// processor each) leaves the other pages fast. Who finds the waiting room full is asked to try again.
@Component
class HashingRoom {
    private static final int WAITING_PER_THREAD = 40;
    private final ThreadPoolExecutor threads;

    HashingRoom() {
        int size = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        threads = new ThreadPoolExecutor(
                size,
                size,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(size * WAITING_PER_THREAD),
                Thread.ofPlatform().daemon().name("hashing-", 0).factory());
    }

    <T> T run(Callable<T> work) {
        try {
            Future<T> result = threads.submit(work);
            return result.get();
        } catch (RejectedExecutionException e) {
            throw new TooBusy();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooBusy();
        }
    }

    @PreDestroy
    void close() {
        threads.shutdown();
    }
}
