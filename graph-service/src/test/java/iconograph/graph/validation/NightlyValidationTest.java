package iconograph.graph.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;

import org.junit.jupiter.api.Test;

class NightlyValidationTest {

    @Test
    void isAtATimeOrNever() {
        assertThat(NightlyValidation.timeOf("03:00")).contains(LocalTime.of(3, 0));
        assertThat(NightlyValidation.timeOf(" off ")).isEmpty();
        assertThatThrownBy(() -> NightlyValidation.timeOf("at three"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("iconograph.graph.validation.at is a time such as 03:00, or off, and not \"at three\"");
    }

    @Test
    void waitsForTheNextTimeThatTheClockShowsIt() {
        assertThat(NightlyValidation.until(LocalTime.of(3, 0), ZonedDateTime.parse("2026-03-01T01:30:00Z")))
                .isEqualTo(Duration.ofMinutes(90));
        assertThat(NightlyValidation.until(LocalTime.of(3, 0), ZonedDateTime.parse("2026-03-01T03:00:00Z")))
                .isEqualTo(Duration.ofDays(1));
    }

    @Test
    void knowsThatANightInSpringIsShort() {
        assertThat(NightlyValidation.until(
                        LocalTime.of(4, 0), ZonedDateTime.parse("2026-03-28T22:00:00+01:00[Europe/Berlin]")))
                .isEqualTo(Duration.ofHours(5));
    }
}
