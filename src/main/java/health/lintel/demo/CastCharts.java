package health.lintel.demo;

import health.lintel.demo.ChartLines.Lab;
import health.lintel.demo.ChartLines.Medicine;
import health.lintel.demo.PlanAnswers.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The layer of charts on top of the synthetic ones: visits with reasons, medicines with quantities and a pharmacy,
/// results, and the patients that no synthetic chart fits.
final class CastCharts {
    static final String OFFICE = "Office visit";
    private static final String HIGH_PRESSURE = "high blood pressure";
    /// Nila's insulin in the synthetic chart, which knows neither its quantity nor the pharmacy.
    static final String INSULIN = "37d3a1e2-b57e-22bd-00a7-f42fb3ded198";

    private final ChartLines lines = new ChartLines();
    private final LocalDate today;
    private final ZoneId zone;

    private CastCharts(LocalDate today, ZoneId zone) {
        this.today = today;
        this.zone = zone;
    }

    /// @param today the day on which the stories are told
    static ChartLines of(LocalDate today, ZoneId zone) {
        var charts = new CastCharts(today, zone);
        charts.lines.pharmacy();
        charts.maria();
        charts.walter();
        charts.visits();
        charts.medicines();
        charts.results();
        charts.bills();
        return charts.lines;
    }

    private void maria() {
        lines.patient(Cast.MARIA, "1968-04-12", "female", "(555) 555-0131");
        lines.problem("maria-pressure", Cast.MARIA, HIGH_PRESSURE, today.minusDays(3));
        lines.allergy("maria-penicillin", Cast.MARIA, "Penicillin", "Rash");
        lines.vaccine("maria-flu", Cast.MARIA, "Influenza vaccine, this season", today.minusDays(40));
        lines.visit("maria-physical", Cast.MARIA, OFFICE, ago(200, 9), "yearly check-up", Cast.DR_LEE);
        lines.lab("maria-a1c", Cast.MARIA, "maria-physical", ago(198, 15), a1c(5.4));
        lines.lab(
                "maria-ldl",
                Cast.MARIA,
                "maria-physical",
                ago(198, 15),
                new Lab("LDL cholesterol", "13457-7", 112, "mg/dL", 0, 130));
        lines.visit("maria-visit", Cast.MARIA, OFFICE, ago(3, 10), HIGH_PRESSURE, Cast.DR_LEE);
        lines.medicine(
                "maria-amlodipine",
                Cast.MARIA,
                new Medicine("amlodipine 5 MG Oral Tablet", "1 tablet every morning", 30, "tablets", 2, 30),
                "maria-visit",
                ago(3, 10),
                Cast.DR_LEE);
        lines.fill("maria-amlodipine-fill", Cast.MARIA, "maria-amlodipine", today.minusDays(3), 30);
    }

    private void walter() {
        lines.patient(Cast.WALTER, "1951-10-30", "male", "(555) 555-0132");
        lines.problem("walter-knee", Cast.WALTER, "wear of the left knee", today.minusDays(1_500));
        lines.vaccine("walter-flu", Cast.WALTER, "Influenza vaccine", today.minusDays(760));
        lines.visit("walter-visit", Cast.WALTER, OFFICE, ago(760, 14), "left knee pain", Cast.DR_OSEI);
    }

    private void visits() {
        lines.visit("paris-visit", Cast.PARIS, OFFICE, ago(20, 11), "low back pain", Cast.DR_OSEI);
        lines.visit("federico-visit", Cast.FEDERICO, OFFICE, ago(5, 9), HIGH_PRESSURE, Cast.DR_LEE);
        lines.visit("johnie-visit", Cast.JOHNIE, OFFICE, ago(9, 15), "cough after a cold", Cast.DR_LEE);
        lines.visit("theola-visit", Cast.THEOLA, OFFICE, ago(10, 10), HIGH_PRESSURE, Cast.DR_OSEI);
        lines.visit("kay-blood", Cast.KAY, "Laboratory visit", ago(2, 8), "sugar check", Cast.DR_OSEI);
        lines.visit("elton-visit", Cast.ELTON, OFFICE, ago(60, 10), "long-lasting back pain", Cast.DR_OSEI);
        lines.visit("nila-visit", Cast.NILA, OFFICE, ago(90, 10), "diabetes", Cast.DR_LEE);
    }

    private void medicines() {
        lines.medicine(
                INSULIN,
                Cast.NILA,
                new Medicine(
                        "insulin isophane, human 70 UNT/ML / insulin, regular, human 30 UNT/ML Injectable Suspension",
                        "20 units before breakfast and before dinner",
                        12,
                        "mL",
                        0,
                        30),
                "nila-visit",
                ago(27, 10),
                Cast.DR_LEE);
        lines.fill("nila-insulin-fill", Cast.NILA, INSULIN, today.minusDays(27), 30);
        lines.medicine(
                "elton-morphine",
                Cast.ELTON,
                new Medicine("morphine sulfate 15 MG Oral Tablet", "1 tablet every 12 hours", 60, "tablets", 0, 30),
                "elton-visit",
                ago(26, 10),
                Cast.DR_OSEI);
        lines.medicine(
                "paris-naproxen",
                Cast.PARIS,
                new Medicine("naproxen 500 MG Oral Tablet", "1 tablet twice a day with food", 28, "tablets", 0, 14),
                "paris-visit",
                ago(20, 11),
                Cast.DR_OSEI);
    }

    private void results() {
        lines.lab("kay-a1c", Cast.KAY, "kay-blood", ago(1, 9), a1c(8.4));
        lines.lab(
                "kay-creatinine",
                Cast.KAY,
                "kay-blood",
                ago(1, 9),
                new Lab("Creatinine", "2160-0", 0.9, "mg/dL", 0.6, 1.1));
    }

    private void bills() {
        var answers = new PlanAnswers(lines);
        String plan = "Cedar Health Plan";
        answers.add("paris-visit", Cast.PARIS, today.minusDays(8), new Answer(plan, 18_500, 9_680, 4_210));
        lines.visit("hoyt-visit", Cast.HOYT, OFFICE, ago(40, 10), "check-up", Cast.DR_OSEI);
        answers.add("hoyt-visit", Cast.HOYT, today.minusDays(25), new Answer(plan, 18_500, 11_000, 3_000));
        lines.visit("ardelia-visit", Cast.ARDELIA, OFFICE, ago(24, 10), "shoulder pain", Cast.DR_LEE);
        answers.add("ardelia-visit", Cast.ARDELIA, today.minusDays(10), new Answer(plan, 24_000, 12_500, 6_500));
        answers.add("theola-visit", Cast.THEOLA, today.minusDays(2), new Answer(plan, 18_500, 12_000, 2_500));
    }

    private static Lab a1c(double percent) {
        return new Lab("Hemoglobin A1c", "4548-4", percent, "%", 4.0, 5.6);
    }

    private Instant ago(int days, int hour) {
        return ChartLines.at(today.minusDays(days), hour, zone);
    }
}
