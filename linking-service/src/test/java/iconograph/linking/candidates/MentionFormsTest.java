package iconograph.linking.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MentionFormsTest {

    @Test
    void takesHashtagsAndHandlesApart() {
        assertThat(MentionForms.of("#GoLakers").words()).containsExactly("go", "lakers");
        assertThat(MentionForms.of("@KDTrey5").words()).containsExactly("kd", "trey", "5");
        assertThat(MentionForms.of("#los_angeles").words()).containsExactly("los", "angeles");
        assertThat(MentionForms.of("#NBAFinals2020").words()).containsExactly("nba", "finals", "2020");
        assertThat(MentionForms.of("#NBA").keys()).first().isEqualTo("nba");
    }

    @Test
    void leavesOutWhatDoesNotBelongToTheName() {
        assertThat(MentionForms.of("\"Obama's\"").keys()).contains("obamas", "obama");
        assertThat(MentionForms.of("The Beatles").keys()).containsExactly("thebeatles", "beatles");
        assertThat(MentionForms.of("@real_madrid_77").keys()).contains("realmadrid");
    }

    @Test
    void recognisesInitials() {
        assertThat(MentionForms.of("N.B.A.").looksLikeInitials()).isTrue();
        assertThat(MentionForms.of("Paris").looksLikeInitials()).isFalse();
    }

    @Test
    void makesDoWithMentionsThatAreNoNames() {
        assertThat(MentionForms.of("# ").keys()).isEmpty();
        assertThat(MentionForms.of("").keys()).isEmpty();
        assertThat(MentionForms.of("...").words()).isEmpty();
        assertThat(MentionForms.of("🌍").keys()).containsExactly("🌍");
    }

    @Test
    void knowsWhosePeopleAWordNames() {
        assertThat(MentionForms.of("Dutch").places()).containsExactly("netherlands");
        assertThat(MentionForms.of("Iraqis").places()).containsExactly("iraq");
        assertThat(MentionForms.of("S. KOREAN").places()).containsExactly("southkorea");
        assertThat(MentionForms.of("Paris").places()).isEmpty();
    }
}
