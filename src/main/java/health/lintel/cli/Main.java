package health.lintel.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `bin/lintel`: the verbs of the administrator.
@Command(
        name = "lintel",
        description = "A patient portal that keeps the practice's policy.",
        mixinStandardHelpOptions = true,
        version = "Lintel 0.1.0",
        subcommands = {
            ServeCommand.class,
            ImportCommand.class,
            ReadCommand.class,
            TrainCommand.class,
            SimulateCommand.class,
            YearCommand.class,
            CorrectionsCommand.class,
            PolicyCommand.class,
            UserCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        })
public final class Main implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    public static void main(String[] arguments) {
        int status = new CommandLine(new Main()).execute(arguments);
        // A served portal lives on in its own threads; every other verb is done here.
        if (status != ServeCommand.SERVING) System.exit(status);
    }
}
