package health.lintel.cli;

import health.lintel.simulation.Result;
import health.lintel.simulation.ResultText;
import java.time.LocalDate;

/// `docs/synthetic-year.md`, as the command writes it.
final class YearText {
    private YearText() {}

    /// What the year was made of.
    record Made(int messages, int people, long seed, LocalDate lastDay, int texts, int charts) {}

    static String of(Made made, String speed, Result result) {
        return """
                # A synthetic year, with a policy and without

                Written by `bin/lintel year --out FILE --report docs/synthetic-year.md`. **No patient wrote any of \
                this and no clinic measured it.** %,d messages up to %s (seed %d) were made from %,d texts of \
                `training/messages` and %d charts of the demo, lent to %,d made-up people with their visits moved in \
                time. The mix of subjects, the rhythm of days and hours, and everything on minutes and staffing are \
                guesses (`year/mix.yaml`, `simulation/assumptions.yaml`).

                What this can show: what the rules do with the same messages, and how the load falls. What it cannot: \
                how good the reader is. Its rules were tuned on some of these very texts and its heads were fitted to \
                them, so real emergencies will be missed more often than here; [reader-report.md](reader-report.md) \
                has the figures on texts it had not seen. Real patients also learn: turned away once, they write less \
                or elsewhere. "Danger to life" is the label given by hand to each text. The texts hold far more look-alikes of \
                danger than real post, so there are more stop pages without one here than a practice would see.

                "No policy" is a portal in which every message goes to a provider, with the same hours and promise. \
                "Reached a provider" counts what goes straight to the providers and what clinical support is taken to \
                hand on. "Promise kept" is a forecast: a pool works off what is due first with the minutes it is \
                taken to have, two providers with %d minutes a day together.

                %s.

                """.formatted(
                                made.messages(),
                                made.lastDay(),
                                made.seed(),
                                made.texts(),
                                made.charts(),
                                made.people(),
                                Math.round(result.assumed().capacity().getOrDefault("providers", 0.0)),
                                speed)
                + ResultText.of(result);
    }
}
