package health.lintel.jobs;

import java.time.Duration;

/// A piece of work that runs again and again, on one node at a time; a bean of the module that it belongs to.
///
/// @param name  unique, in kebab case; the key of its row, so it never changes
/// @param every the pause between the end of one run and the start of the next
/// @param work  safe to run twice; what it throws is logged and it runs again
public record Job(String name, Duration every, Runnable work) {}
