package health.lintel.demo;

import health.lintel.fhir.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/// What the demo says on the terminal.
final class Terminal implements Progress {
    private static final int WIDTH = 30;
    private static final Duration STALE = Duration.ofDays(2);

    private final PrintStream out;
    private final boolean redraws = System.console() != null && System.console().isTerminal();
    private Stage lastStage = Stage.READING;
    private long lastFifth = -1;

    Terminal(PrintStream out) {
        this.out = out;
    }

    void say(String words) {
        out.println(words);
        out.flush();
    }

    @Override
    public void at(Stage stage, long done, long total) {
        if (total == 0) return;
        String what = stage == Stage.READING ? "  reading the files " : "  filling the charts";
        if (redraws) {
            int filled = (int) (done * WIDTH / total);
            out.print("\r" + what + " [" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + done * 100 / total
                    + " %  ");
            if (done == total) out.println();
        } else if (done * 5 / total != lastFifth || stage != lastStage) {
            out.println(what + " " + done * 5 / total * 20 + " %");
        }
        lastFifth = done * 5 / total;
        lastStage = stage;
        out.flush();
    }

    /// Everybody who can sign in, each with one line of story.
    void signIns(Instant begun, Instant now) {
        say("\nLintel Family Medicine is open. Everybody's passphrase: " + Cast.PASSPHRASE);
        say("\nPatients (sign in with the name on the left)");
        Cast.PATIENTS.forEach(this::line);
        say("\nStaff (then a second factor: in the demo, the page that asks for the code also shows it)");
        Cast.STAFF.forEach(this::line);
        say("\nWhat to try first: docs/demo.md");
        if (begun.plus(STALE).isBefore(now)) {
            say("These stories began " + Duration.between(begun, now).toDays()
                    + " days ago; bin/start --fresh tells them from today.");
        }
    }

    private void line(CastMember member) {
        say("  %-18s %s".formatted(member.signIn(), member.story()));
    }
}
