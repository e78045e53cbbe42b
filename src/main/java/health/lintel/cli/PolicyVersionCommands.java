package health.lintel.cli;

import health.lintel.versions.Difference;
import health.lintel.versions.Differences;
import health.lintel.versions.Version;
import health.lintel.versions.Versions;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.springframework.core.NestedExceptionUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `lintel policy list`, `show` and `diff`: the versions of the policy that this portal keeps. Reading only: what goes
/// live is decided by two persons, in the portal.
final class PolicyVersionCommands {
    private PolicyVersionCommands() {}

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "List the policy's versions. With the embedded database, stop Lintel first.")
    static final class ListVersions implements Callable<Integer> {
        @Override
        public Integer call() {
            return withVersions(versions -> {
                for (Version version : versions.all()) {
                    System.out.printf(
                            "%4d  %-10s %-8s %-30s %s%n",
                            version.number(),
                            version.state(),
                            version.kind(),
                            version.effective() == null ? "-" : version.effective(),
                            version.reason());
                }
                return 0;
            });
        }
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "Print the text of a version.")
    static final class Show implements Callable<Integer> {
        @Parameters(paramLabel = "N", description = "The version's number.")
        int number;

        @Override
        public Integer call() {
            return withVersions(versions -> {
                Optional<Version> version = versions.find(number);
                if (version.isEmpty()) return missing(number);
                System.out.print(version.get().text().yaml());
                return 0;
            });
        }
    }

    @Command(
            name = "diff",
            mixinStandardHelpOptions = true,
            description = "Print what two versions say differently; comments and layout do not count.")
    static final class Diff implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "A", description = "The earlier version's number.")
        int from;

        @Parameters(index = "1", paramLabel = "B", description = "The later version's number.")
        int to;

        @Override
        public Integer call() {
            return withVersions(versions -> {
                Optional<Version> earlier = versions.find(from);
                Optional<Version> later = versions.find(to);
                if (earlier.isEmpty()) return missing(from);
                if (later.isEmpty()) return missing(to);
                Differences changes =
                        Differences.between(earlier.get().text(), later.get().text());
                for (Difference each : changes.all()) {
                    System.out.println(each.path());
                    each.before().forEach(line -> System.out.println("  - " + line));
                    each.after().forEach(line -> System.out.println("  + " + line));
                }
                System.out.println(changes.any() ? changes.kind() : "nothing is different");
                return 0;
            });
        }
    }

    private static int missing(int number) {
        System.err.println("There is no version " + number + ".");
        return 1;
    }

    private static int withVersions(Function<Versions, Integer> work) {
        try (var portal = Part.of(VersionsOnly.class).run()) {
            return work.apply(portal.getBean(Versions.class));
        } catch (RuntimeException e) {
            System.err.println("Nothing was read: "
                    + NestedExceptionUtils.getMostSpecificCause(e).getMessage());
            return 2;
        }
    }
}
