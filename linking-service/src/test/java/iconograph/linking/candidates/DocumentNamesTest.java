package iconograph.linking.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import iconograph.contracts.TextSpan;

import org.junit.jupiter.api.Test;

class DocumentNamesTest {

    private static final String TEXT = "🎉 Jonas Hartzell McGowan met Ada. McGowan left";

    private static final TextSpan FIRST = new TextSpan(17, 24);

    @Test
    void joinsTheCapitalisedWordsBesideAMention() {
        MentionForms name = MentionForms.of("McGowan");

        assertThat(new DocumentNames(TEXT, List.of(name)).longer(name, FIRST))
                .extracting(MentionForms::mention)
                .containsExactly("Jonas Hartzell McGowan");
    }

    @Test
    void findsTheLongerNameThatWasMentionedElsewhere() {
        MentionForms name = MentionForms.of("McGowan");
        MentionForms longer = MentionForms.of("Jonas Hartzell McGowan");
        MentionForms other = MentionForms.of("Ada");

        assertThat(new DocumentNames(TEXT, List.of(longer, other, name)).longer(name, new TextSpan(34, 41)))
                .contains(longer)
                .doesNotContain(other, name);
    }

    @Test
    void spellsTheTextInFoldedWords() {
        assertThat(new DocumentNames("Zoë's  day, 1996", List.of()).folded()).isEqualTo(" zoes day 1996 ");
    }
}
