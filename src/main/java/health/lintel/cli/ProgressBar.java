package health.lintel.cli;

import health.lintel.fhir.Progress;
import java.io.Console;

/// One line on standard error that grows; without a terminal, a line for each tenth.
final class ProgressBar implements Progress {
    private static final int WIDTH = 30;

    private final boolean redraws = System.console() instanceof Console console && console.isTerminal();
    private long lastTenth = -1;
    private Stage lastStage = Stage.READING;

    @Override
    public void at(Stage stage, long done, long total) {
        if (total == 0) return;
        long tenth = done * 10 / total;
        if (redraws) {
            int filled = (int) (done * WIDTH / total);
            System.err.print("\r" + name(stage) + " [" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] "
                    + done * 100 / total + " %  ");
            if (done == total) System.err.println();
        } else if (tenth != lastTenth || stage != lastStage) {
            System.err.println(name(stage) + " " + tenth * 10 + " %");
        }
        lastTenth = tenth;
        lastStage = stage;
    }

    private static String name(Stage stage) {
        return stage == Stage.READING ? "Reading files " : "Taking charts ";
    }
}
