package health.lintel.workqueue;

import java.util.List;

/// Up to fifty open tasks: gravest first, then what is owed soonest.
///
/// @param number from 1
public record QueuePage(List<Task> tasks, int number, boolean hasNext) {}
