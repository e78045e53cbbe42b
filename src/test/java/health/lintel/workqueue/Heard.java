package health.lintel.workqueue;

import health.lintel.datatypes.TaskId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

/// Writes down the events that were told; remove it when the test ends.
final class Heard implements ApplicationListener<PayloadApplicationEvent<?>>, AutoCloseable {
    private final List<Object> told = new CopyOnWriteArrayList<>();
    private final ConfigurableApplicationContext portal;

    Heard(ApplicationContext portal) {
        this.portal = (ConfigurableApplicationContext) portal;
        this.portal.addApplicationListener(this);
    }

    @Override
    public void onApplicationEvent(PayloadApplicationEvent<?> event) {
        told.add(event.getPayload());
    }

    <T> List<T> of(Class<T> kind) {
        return told.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    List<TaskNudged> nudges(TaskId id) {
        return of(TaskNudged.class).stream()
                .filter(event -> event.task().id().equals(id))
                .toList();
    }

    List<TaskOverdue> overdue(TaskId id) {
        return of(TaskOverdue.class).stream()
                .filter(event -> event.task().id().equals(id))
                .toList();
    }

    List<FirstLookOverdue> looksOverdue(TaskId id) {
        return of(FirstLookOverdue.class).stream()
                .filter(event -> event.task().id().equals(id))
                .toList();
    }

    @Override
    public void close() {
        portal.removeApplicationListener(this);
    }
}
