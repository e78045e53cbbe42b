package health.lintel.cli;

import health.lintel.policy.BadPolicy;
import health.lintel.policy.PolicyFile;
import health.lintel.policy.PolicyVersion;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `lintel policy check FILE` and `lintel policy print FILE`: what is wrong with a practice's own policy file, and
/// what it comes to. Needs neither server nor database.
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        description = "Check a practice's own policy file, or print it whole; read the versions a portal keeps.",
        subcommands = {
            PolicyVersionCommands.ListVersions.class,
            PolicyVersionCommands.Show.class,
            PolicyVersionCommands.Diff.class
        })
public final class PolicyCommand implements Runnable {
    private static final String FILE = "A policy file, or \"practice\" for the one that ships with the product.";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        own().commandLine().usage(own().commandLine().getOut());
    }

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Say \"fine\", or everything that is wrong, with its line (exit status 1).")
    int check(@Parameters(paramLabel = "FILE", description = FILE) String file) {
        return with(file, policy -> policy.id() + ", " + policy.practice().name() + ": fine");
    }

    @Command(
            name = "print",
            mixinStandardHelpOptions = true,
            description = "Print the whole policy: the file, and what it takes over from its base.")
    int print(@Parameters(paramLabel = "FILE", description = FILE) String file) {
        return with(file, PolicyVersion::yaml);
    }

    private int with(String file, Function<PolicyVersion, String> said) {
        PrintWriter errors = own().commandLine().getErr();
        try {
            own().commandLine()
                    .getOut()
                    .println(said.apply(PolicyFile.named(file)).stripTrailing());
            return 0;
        } catch (BadPolicy e) {
            e.problems().forEach(errors::println);
            errors.println(file + ": " + e.problems().size() + " to mend. Nothing was changed.");
        } catch (UncheckedIOException e) {
            errors.println("There is no file " + file + " that can be read.");
        }
        return 1;
    }

    private CommandSpec own() {
        return java.util.Objects.requireNonNull(spec);
    }
}
