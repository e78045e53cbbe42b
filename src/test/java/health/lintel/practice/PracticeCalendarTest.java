package health.lintel.practice;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.lintel.practice.NumberRightNow.Who;
import health.lintel.practice.ReplyPromise.Unit;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PracticeCalendarTest {
    private static final Phones PHONES = new Phones("(555) 555-0100", "(555) 555-0150", "(555) 555-0199");
    private static final ReplyPromise THREE_DAYS = new ReplyPromise(3, Unit.CALENDAR_DAYS);
    private static final PracticeCalendar CALENDAR = new PracticeCalendar(practice("America/New_York"));

    static Practice practice(String zone) {
        OpenHours hours = OpenHours.parse("08:00-17:00");
        Map<DayOfWeek, OpenHours> week =
                Map.of(MONDAY, hours, TUESDAY, hours, WEDNESDAY, hours, THURSDAY, hours, FRIDAY, hours);
        return new Practice(
                1,
                "Lintel Family Medicine",
                ZoneId.of(zone),
                week,
                Optional.of(OpenHours.parse("12:00-13:00")),
                PHONES,
                HolidayRule.US_FEDERAL_OBSERVED,
                Set.of(),
                Set.of());
    }

    private static Instant at(String moment) {
        return OffsetDateTime.parse(moment).toInstant();
    }

    @ParameterizedTest(name = "sent {0}: answered by {1}")
    @CsvSource({
        "2026-11-23T16:05:00-05:00, 2026-11-27T17:00:00-05:00",
        "2026-11-23T23:59:59-05:00, 2026-11-27T17:00:00-05:00",
        "2026-11-24T00:00:00-05:00, 2026-11-27T17:00:00-05:00",
        "2026-11-25T09:00:00-05:00, 2026-11-30T17:00:00-05:00",
        "2026-11-20T16:05:00-05:00, 2026-11-23T17:00:00-05:00",
        "2026-03-05T10:00:00-05:00, 2026-03-09T17:00:00-04:00",
        "2026-12-22T10:00:00-05:00, 2026-12-28T17:00:00-05:00",
    })
    void an_answer_is_due_at_closing_on_the_third_day_or_the_next_open_one(String sent, String due) {
        assertThat(CALENDAR.answerDueBy(at(sent), THREE_DAYS)).isEqualTo(at(due));
    }

    @ParameterizedTest(name = "sent {0}: {1} {2} is {3}")
    @CsvSource({
        "2026-11-23T16:05:00-05:00, 3, BUSINESS_DAYS, 2026-11-27T17:00:00-05:00",
        "2026-11-20T16:05:00-05:00, 3, BUSINESS_DAYS, 2026-11-25T17:00:00-05:00",
        "2026-11-17T10:00:00-05:00, 72, HOURS, 2026-11-20T10:00:00-05:00",
        "2026-11-23T16:05:00-05:00, 72, HOURS, 2026-11-27T17:00:00-05:00",
        "2026-11-17T18:00:00-05:00, 72, HOURS, 2026-11-23T17:00:00-05:00",
        "2026-11-17T06:00:00-05:00, 24, HOURS, 2026-11-18T17:00:00-05:00",
    })
    void another_practice_can_promise_in_business_days_or_hours(String sent, int amount, Unit unit, String due) {
        assertThat(CALENDAR.answerDueBy(at(sent), new ReplyPromise(amount, unit)))
                .isEqualTo(at(due));
    }

    @ParameterizedTest(name = "{1} open minutes from {0} end {2}")
    @CsvSource({
        "2026-11-23T10:00:00-05:00, 30, 2026-11-23T10:30:00-05:00",
        "2026-11-23T11:45:00-05:00, 30, 2026-11-23T12:15:00-05:00",
        "2026-11-23T16:30:00-05:00, 30, 2026-11-23T17:00:00-05:00",
        "2026-11-23T16:31:00-05:00, 30, 2026-11-24T08:01:00-05:00",
        "2026-11-23T17:00:00-05:00, 30, 2026-11-24T08:30:00-05:00",
        "2026-11-23T07:59:00-05:00, 30, 2026-11-23T08:30:00-05:00",
        "2026-11-25T16:45:00-05:00, 60, 2026-11-27T08:45:00-05:00",
        "2026-11-21T12:00:00-05:00, 120, 2026-11-23T10:00:00-05:00",
        "2026-03-06T16:30:00-05:00, 60, 2026-03-09T08:30:00-04:00",
        "2026-11-23T08:00:00-05:00, 1200, 2026-11-25T10:00:00-05:00",
    })
    void open_time_runs_only_while_the_office_is_open(String from, int minutes, String end) {
        assertThat(CALENDAR.afterOpenTime(at(from), Duration.ofMinutes(minutes)))
                .isEqualTo(at(end));
        Duration between = CALENDAR.openTimeBetween(at(from), at(end));
        assertThat(between).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void the_end_of_an_open_day_skips_holidays_and_weekends() {
        assertThat(CALENDAR.endOfOpenDayAfter(at("2026-11-25T09:00:00-05:00"), 1))
                .isEqualTo(at("2026-11-27T17:00:00-05:00"));
        assertThat(CALENDAR.endOfOpenDayAfter(at("2026-11-25T09:00:00-05:00"), 2))
                .isEqualTo(at("2026-11-30T17:00:00-05:00"));
        assertThat(CALENDAR.endOfOpenDayAfter(at("2026-11-21T09:00:00-05:00"), 1))
                .isEqualTo(at("2026-11-23T17:00:00-05:00"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-11-23T07:59:59-05:00, ON_CALL, 2026-11-23T08:00:00-05:00",
        "2026-11-23T08:00:00-05:00, OFFICE, 2026-11-23T08:00:00-05:00",
        "2026-11-23T11:59:59-05:00, OFFICE, 2026-11-23T11:59:59-05:00",
        "2026-11-23T12:00:00-05:00, SERVICE, 2026-11-23T13:00:00-05:00",
        "2026-11-23T12:59:59-05:00, SERVICE, 2026-11-23T13:00:00-05:00",
        "2026-11-23T13:00:00-05:00, OFFICE, 2026-11-23T13:00:00-05:00",
        "2026-11-23T16:59:59-05:00, OFFICE, 2026-11-23T16:59:59-05:00",
        "2026-11-23T17:00:00-05:00, ON_CALL, 2026-11-24T08:00:00-05:00",
        "2026-11-26T10:00:00-05:00, ON_CALL, 2026-11-27T08:00:00-05:00",
        "2026-11-21T12:30:00-05:00, ON_CALL, 2026-11-23T08:00:00-05:00",
    })
    void one_number_is_right_at_each_moment(String moment, Who who, String opensNext) {
        NumberRightNow number = CALENDAR.numberRightNow(at(moment), Roster.always());
        assertThat(number.who()).isEqualTo(who);
        assertThat(number.opensNext()).isEqualTo(at(opensNext));
        assertThat(number.rosterEmpty()).isFalse();
    }

    @Test
    void with_nobody_on_call_the_service_answers_and_an_alarm_is_due() {
        NumberRightNow number = CALENDAR.numberRightNow(at("2026-11-23T20:00:00-05:00"), Roster.empty());
        assertThat(number.who()).isEqualTo(Who.SERVICE);
        assertThat(number.phone()).isEqualTo(PHONES.service());
        assertThat(number.rosterEmpty()).isTrue();
    }

    @Test
    void what_can_wait_is_never_for_the_provider_on_call() {
        NumberRightNow number = CALENDAR.numberForRoutine(at("2026-11-23T20:00:00-05:00"));
        assertThat(number.who()).isEqualTo(Who.OFFICE);
        assertThat(number.opensNext()).isEqualTo(at("2026-11-24T08:00:00-05:00"));
    }

    @ParameterizedTest(name = "{0} is a holiday")
    @CsvSource({
        "2026-01-01", "2026-01-19", "2026-02-16", "2026-05-25", "2026-06-19", "2026-07-03", "2026-09-07", "2026-10-12",
        "2026-11-11", "2026-11-26", "2026-12-25", "2021-12-31", "2022-06-20", "2023-01-02", "2027-06-18", "2027-07-05",
        "2027-12-24", "2027-12-31"
    })
    void federal_holidays_are_kept_on_the_day_they_are_observed(LocalDate day) {
        assertThat(CALENDAR.isOpenOn(day)).isFalse();
    }

    @ParameterizedTest(name = "{0} is not")
    @CsvSource({"2026-07-06", "2026-11-27", "2026-12-24", "2020-06-19", "2022-06-21", "2026-12-31", "2027-12-23"})
    void other_weekdays_are_open(LocalDate day) {
        assertThat(CALENDAR.isOpenOn(day)).isTrue();
    }

    @Test
    void a_practice_open_through_a_night_of_the_clock_change_counts_real_time() {
        Map<DayOfWeek, OpenHours> week = new HashMap<>();
        week.put(SATURDAY, OpenHours.parse("09:00-12:00"));
        week.put(SUNDAY, OpenHours.parse("00:00-06:00"));
        Practice practice = new Practice(
                1,
                "Night clinic",
                ZoneId.of("America/New_York"),
                week,
                Optional.empty(),
                PHONES,
                HolidayRule.NONE,
                Set.of(),
                Set.of());
        PracticeCalendar calendar = new PracticeCalendar(practice);
        Duration spring = calendar.openTimeBetween(at("2026-03-08T00:00:00-05:00"), at("2026-03-08T12:00:00-04:00"));
        Duration autumn = calendar.openTimeBetween(at("2026-11-01T00:00:00-04:00"), at("2026-11-01T12:00:00-05:00"));
        assertThat(spring).isEqualTo(Duration.ofHours(5));
        assertThat(autumn).isEqualTo(Duration.ofHours(7));
    }

    @Test
    void hours_that_end_before_they_begin_are_refused() {
        assertThatThrownBy(() -> OpenHours.parse("17:00-08:00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OpenHours.parse("8-17")).isInstanceOf(RuntimeException.class);
    }
}
